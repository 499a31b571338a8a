"""Create tenants, reference releases and assessments.

Revision: 0001, the first.
"""

import sqlalchemy as sa
from alembic import op

from service.persistence.base import ExactDecimal, UtcDateTime

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "reference_release",
        sa.Column("id", sa.String(80), nullable=False),
        sa.Column("loaded_at", UtcDateTime(), nullable=False),
        sa.Column("activated_at", UtcDateTime(), nullable=False),
        sa.Column("engine_version", sa.String(40), nullable=False),
        sa.Column("file_count", sa.Integer(), nullable=False),
        sa.Column("figure_count", sa.Integer(), nullable=False),
        sa.Column("archive", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reference_release")),
    )
    op.create_index(
        op.f("ix_reference_release_activated_at"), "reference_release", ["activated_at"]
    )
    op.create_table(
        "tenant",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("slug", sa.String(63), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("sandbox", sa.Boolean(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tenant")),
        sa.UniqueConstraint("slug", name=op.f("uq_tenant_slug")),
    )
    op.create_table(
        "assessment",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("tenant_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("engine_version", sa.String(40), nullable=False),
        sa.Column("reference_release", sa.String(80), nullable=False),
        sa.Column("input_hash", sa.String(80), nullable=False),
        sa.Column("reference_date", sa.Date(), nullable=True),
        sa.Column("label", sa.String(200), nullable=True),
        sa.Column("line_count", sa.Integer(), nullable=False),
        sa.Column("result_count", sa.Integer(), nullable=False),
        sa.Column("request", sa.Text(), nullable=False),
        sa.Column("head", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["reference_release"],
            ["reference_release.id"],
            name=op.f("fk_assessment_reference_release_reference_release"),
        ),
        sa.ForeignKeyConstraint(
            ["tenant_id"], ["tenant.id"], name=op.f("fk_assessment_tenant_id_tenant")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assessment")),
    )
    op.create_index(op.f("ix_assessment_reference_release"), "assessment", ["reference_release"])
    op.create_index(
        op.f("ix_assessment_tenant_id_created_at_id"),
        "assessment",
        ["tenant_id", "created_at", "id"],
    )
    op.create_table(
        "assessment_line",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("assessment_id", sa.Uuid(), nullable=False),
        sa.Column("tenant_id", sa.Uuid(), nullable=False),
        sa.Column("result_position", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("line_id", sa.String(200), nullable=False),
        sa.Column("material", sa.String(80), nullable=True),
        sa.Column("country_of_origin", sa.String(2), nullable=True),
        sa.Column("outcome", sa.String(32), nullable=False),
        sa.Column("quantity_t", ExactDecimal(), nullable=True),
        sa.Column("net_charge", ExactDecimal(), nullable=True),
        sa.Column("document", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["assessment_id"],
            ["assessment.id"],
            name=op.f("fk_assessment_line_assessment_id_assessment"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["tenant_id"], ["tenant.id"], name=op.f("fk_assessment_line_tenant_id_tenant")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assessment_line")),
        sa.UniqueConstraint(
            "assessment_id",
            "result_position",
            "position",
            name=op.f("uq_assessment_line_assessment_id_result_position_position"),
        ),
    )
    op.create_index(op.f("ix_assessment_line_tenant_id"), "assessment_line", ["tenant_id"])
    op.create_table(
        "assessment_result",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("assessment_id", sa.Uuid(), nullable=False),
        sa.Column("tenant_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("design_id", sa.String(80), nullable=False),
        sa.Column("dataset_id", sa.String(80), nullable=True),
        sa.Column("scope", sa.String(80), nullable=True),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("net_charge", ExactDecimal(), nullable=True),
        sa.Column("currency", sa.String(3), nullable=True),
        sa.ForeignKeyConstraint(
            ["assessment_id"],
            ["assessment.id"],
            name=op.f("fk_assessment_result_assessment_id_assessment"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["tenant_id"], ["tenant.id"], name=op.f("fk_assessment_result_tenant_id_tenant")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assessment_result")),
        sa.UniqueConstraint(
            "assessment_id", "position", name=op.f("uq_assessment_result_assessment_id_position")
        ),
    )
    op.create_index(op.f("ix_assessment_result_tenant_id"), "assessment_result", ["tenant_id"])


def downgrade() -> None:
    op.drop_index(op.f("ix_assessment_result_tenant_id"), table_name="assessment_result")
    op.drop_table("assessment_result")
    op.drop_index(op.f("ix_assessment_line_tenant_id"), table_name="assessment_line")
    op.drop_table("assessment_line")
    op.drop_index(op.f("ix_assessment_tenant_id_created_at_id"), table_name="assessment")
    op.drop_index(op.f("ix_assessment_reference_release"), table_name="assessment")
    op.drop_table("assessment")
    op.drop_table("tenant")
    op.drop_index(op.f("ix_reference_release_activated_at"), table_name="reference_release")
    op.drop_table("reference_release")
