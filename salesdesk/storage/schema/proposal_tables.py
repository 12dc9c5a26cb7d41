"""The tables of version 5 about offers: the price list, lines, what customers said, and what stands on her papers."""

from peewee import BlobField, IntegerField, TextField

from salesdesk.storage.schema.row import Row, partial_index


class ProductRow(Row):
    """A line of the price list; price and unit_cost in minor units, vat in hundredths of a percent."""

    id = IntegerField(primary_key=True)
    code = TextField()
    name_fr = TextField()
    name_en = TextField()
    unit_fr = TextField()
    unit_en = TextField()
    price = IntegerField()
    currency = TextField()
    vat = IntegerField()
    billing = TextField()
    created_at = IntegerField()
    position = IntegerField()
    unit_cost = IntegerField(null=True)
    archived_at = IntegerField(null=True)
    deleted_at = IntegerField(null=True)


class ProposalLineRow(Row):
    """A line of an offer; quantity in thousandths."""

    id = IntegerField(primary_key=True)
    proposal_id = IntegerField()
    position = IntegerField()
    name_fr = TextField()
    name_en = TextField()
    unit_fr = TextField()
    unit_en = TextField()
    quantity = IntegerField()
    price = IntegerField()
    currency = TextField()
    vat = IntegerField()
    billing = TextField()
    discount_kind = TextField()
    discount = IntegerField()
    is_optional = IntegerField()
    description = TextField()
    product_id = IntegerField(null=True)
    unit_cost = IntegerField(null=True)
    deleted_at = IntegerField(null=True)

    class Meta:
        """Lines stand in order."""

        indexes = ((('proposal_id', 'position'), False),)


class FeedbackRow(Row):
    """What a customer said of an offer."""

    id = IntegerField(primary_key=True)
    proposal_id = IntegerField(index=True)
    deal_id = IntegerField(index=True)
    at = IntegerField()
    liked = TextField()
    blocks = TextField()
    deleted_at = IntegerField(null=True)


class LetterheadRow(Row):
    """Who sends offers: one row."""

    id = IntegerField(primary_key=True)
    name = TextField()
    company = TextField()
    address = TextField()
    email = TextField()
    phone = TextField()
    legal = TextField()
    siret = TextField()
    vat_number = TextField()
    terms_fr = TextField()
    terms_en = TextField()
    validity_days = IntegerField()
    logo = BlobField()


class TextTemplateRow(Row):
    """A text she uses again."""

    id = IntegerField(primary_key=True)
    key = TextField()
    kind = TextField()
    name_fr = TextField()
    name_en = TextField()
    subject_fr = TextField()
    subject_en = TextField()
    body_fr = TextField()
    body_en = TextField()
    created_at = IntegerField()
    stage_id = IntegerField(null=True)
    position = IntegerField()
    deleted_at = IntegerField(null=True)


partial_index(ProposalLineRow, 'proposal_line_by_product', 'product_id IS NOT NULL', ProposalLineRow.product_id)

PROPOSAL_TABLES: tuple[type[Row], ...] = (ProductRow, ProposalLineRow, FeedbackRow, LetterheadRow, TextTemplateRow)
