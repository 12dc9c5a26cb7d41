"""How a signal carries an id: as an object, because ids have 61 bits and a Signal(int) has 32."""

ID = object
