"""Every model in one place, so that migrations see all tables."""

from service.persistence import assessments, references, tenants
from service.persistence.base import Base

MODELS = (
    tenants.TenantRow,
    references.ReferenceReleaseRow,
    assessments.AssessmentRow,
    assessments.AssessmentResultRow,
    assessments.AssessmentLineRow,
)
METADATA = Base.metadata
