"""Contains all the data models used in inputs/outputs"""

from .assessment_in import AssessmentIn
from .assessment_item_out import AssessmentItemOut
from .assessment_out import AssessmentOut
from .assessment_page_out import AssessmentPageOut
from .assumption_out import AssumptionOut
from .assumption_out_kind import AssumptionOutKind
from .basis import Basis
from .benchmark_out import BenchmarkOut
from .body_import_assessment import BodyImportAssessment
from .candidate_out import CandidateOut
from .cap_in import CapIn
from .capacity_out import CapacityOut
from .change_out import ChangeOut
from .change_page_out import ChangePageOut
from .charge_base import ChargeBase
from .charge_step import ChargeStep
from .citation_out import CitationOut
from .comparator import Comparator
from .confidence import Confidence
from .country_group_list_out import CountryGroupListOut
from .country_group_out import CountryGroupOut
from .country_out import CountryOut
from .country_page_out import CountryPageOut
from .country_totals_out import CountryTotalsOut
from .country_totals_out_charge_shares_by_basis_type_0 import (
    CountryTotalsOutChargeSharesByBasisType0,
)
from .country_totals_out_lines_by_basis import CountryTotalsOutLinesByBasis
from .create_assessment_store import CreateAssessmentStore
from .credit_base import CreditBase
from .dataset_list_out import DatasetListOut
from .dataset_out import DatasetOut
from .dated_value_out import DatedValueOut
from .de_minimis_in import DeMinimisIn
from .declared_figure_in import DeclaredFigureIn
from .decline_in import DeclineIn
from .design_list_out import DesignListOut
from .design_out import DesignOut
from .design_run_in import DesignRunIn
from .difference_out import DifferenceOut
from .emissions_out import EmissionsOut
from .emissions_out_unit import EmissionsOutUnit
from .engine_versions_out import EngineVersionsOut
from .escalator_in import EscalatorIn
from .escalator_kind import EscalatorKind
from .exchange_rate_in import ExchangeRateIn
from .exchange_rate_in_from_currency import ExchangeRateInFromCurrency
from .exchange_rate_in_to_currency import ExchangeRateInToCurrency
from .exemption_in import ExemptionIn
from .fallback import Fallback
from .figure_out import FigureOut
from .figure_page_out import FigurePageOut
from .figure_to_declare_out import FigureToDeclareOut
from .freshness_out import FreshnessOut
from .freshness_page_out import FreshnessPageOut
from .get_reference_release_archive_format import GetReferenceReleaseArchiveFormat
from .import_assessment_errors import ImportAssessmentErrors
from .import_assessment_store import ImportAssessmentStore
from .intensity_to_declare_out import IntensityToDeclareOut
from .key_date import KeyDate
from .line_benchmark_out import LineBenchmarkOut
from .line_in import LineIn
from .line_out import LineOut
from .list_sources_licence_class_type_0 import ListSourcesLicenceClassType0
from .live_out import LiveOut
from .material_out import MaterialOut
from .material_page_out import MaterialPageOut
from .material_totals_out import MaterialTotalsOut
from .material_totals_out_charge_shares_by_basis_type_0 import (
    MaterialTotalsOutChargeSharesByBasisType0,
)
from .material_totals_out_lines_by_basis import MaterialTotalsOutLinesByBasis
from .membership_out import MembershipOut
from .missing_data_in import MissingDataIn
from .missing_data_in_unit import MissingDataInUnit
from .money_in import MoneyIn
from .money_in_currency import MoneyInCurrency
from .money_out import MoneyOut
from .newer_out import NewerOut
from .outcome import Outcome
from .overrides_in import OverridesIn
from .pair_totals_out import PairTotalsOut
from .pair_totals_out_charge_shares_by_basis_type_0 import (
    PairTotalsOutChargeSharesByBasisType0,
)
from .pair_totals_out_lines_by_basis import PairTotalsOutLinesByBasis
from .parameter_change_out import ParameterChangeOut
from .parameter_change_page_out import ParameterChangePageOut
from .parameter_out import ParameterOut
from .parameter_page_out import ParameterPageOut
from .parts_out import PartsOut
from .path_step_out import PathStepOut
from .period_out import PeriodOut
from .plant_dataset_out import PlantDatasetOut
from .plant_detail_out import PlantDetailOut
from .plant_out import PlantOut
from .plant_page_out import PlantPageOut
from .price_paid_in import PricePaidIn
from .price_paid_in_currency import PricePaidInCurrency
from .price_paid_in_per import PricePaidInPer
from .problem import Problem
from .problem_error import ProblemError
from .product_assumption_in import ProductAssumptionIn
from .range_out import RangeOut
from .rate_in import RateIn
from .rate_in_unit import RateInUnit
from .ready_out import ReadyOut
from .reason_code_list_out import ReasonCodeListOut
from .reason_code_out import ReasonCodeOut
from .reason_code_out_about import ReasonCodeOutAbout
from .reason_out import ReasonOut
from .release_list_out import ReleaseListOut
from .release_out import ReleaseOut
from .replay_out import ReplayOut
from .resolution_out import ResolutionOut
from .result_out import ResultOut
from .rule_list_out import RuleListOut
from .rule_out import RuleOut
from .rule_standing import RuleStanding
from .scope_list_out import ScopeListOut
from .scope_out import ScopeOut
from .sector_list_out import SectorListOut
from .sector_out import SectorOut
from .shares_out import SharesOut
from .source_list_out import SourceListOut
from .source_out import SourceOut
from .status import Status
from .step_out import StepOut
from .threshold_basis import ThresholdBasis
from .threshold_in import ThresholdIn
from .threshold_in_statistic_type_0 import ThresholdInStatisticType0
from .threshold_in_unit import ThresholdInUnit
from .threshold_out import ThresholdOut
from .tier_in import TierIn
from .to_declare_out import ToDeclareOut
from .totals_out import TotalsOut
from .totals_out_charge_shares_by_basis_type_0 import TotalsOutChargeSharesByBasisType0
from .totals_out_lines_by_basis import TotalsOutLinesByBasis
from .unresolved_range_out import UnresolvedRangeOut
from .unresolved_reason_out import UnresolvedReasonOut
from .verdict_basis import VerdictBasis
from .verified_intensity_in import VerifiedIntensityIn
from .verified_intensity_in_unit import VerifiedIntensityInUnit
from .year_out import YearOut
from .year_share_in import YearShareIn
from .year_value_in import YearValueIn

__all__ = (
    "AssessmentIn",
    "AssessmentItemOut",
    "AssessmentOut",
    "AssessmentPageOut",
    "AssumptionOut",
    "AssumptionOutKind",
    "Basis",
    "BenchmarkOut",
    "BodyImportAssessment",
    "CandidateOut",
    "CapacityOut",
    "CapIn",
    "ChangeOut",
    "ChangePageOut",
    "ChargeBase",
    "ChargeStep",
    "CitationOut",
    "Comparator",
    "Confidence",
    "CountryGroupListOut",
    "CountryGroupOut",
    "CountryOut",
    "CountryPageOut",
    "CountryTotalsOut",
    "CountryTotalsOutChargeSharesByBasisType0",
    "CountryTotalsOutLinesByBasis",
    "CreateAssessmentStore",
    "CreditBase",
    "DatasetListOut",
    "DatasetOut",
    "DatedValueOut",
    "DeclaredFigureIn",
    "DeclineIn",
    "DeMinimisIn",
    "DesignListOut",
    "DesignOut",
    "DesignRunIn",
    "DifferenceOut",
    "EmissionsOut",
    "EmissionsOutUnit",
    "EngineVersionsOut",
    "EscalatorIn",
    "EscalatorKind",
    "ExchangeRateIn",
    "ExchangeRateInFromCurrency",
    "ExchangeRateInToCurrency",
    "ExemptionIn",
    "Fallback",
    "FigureOut",
    "FigurePageOut",
    "FigureToDeclareOut",
    "FreshnessOut",
    "FreshnessPageOut",
    "GetReferenceReleaseArchiveFormat",
    "ImportAssessmentErrors",
    "ImportAssessmentStore",
    "IntensityToDeclareOut",
    "KeyDate",
    "LineBenchmarkOut",
    "LineIn",
    "LineOut",
    "ListSourcesLicenceClassType0",
    "LiveOut",
    "MaterialOut",
    "MaterialPageOut",
    "MaterialTotalsOut",
    "MaterialTotalsOutChargeSharesByBasisType0",
    "MaterialTotalsOutLinesByBasis",
    "MembershipOut",
    "MissingDataIn",
    "MissingDataInUnit",
    "MoneyIn",
    "MoneyInCurrency",
    "MoneyOut",
    "NewerOut",
    "Outcome",
    "OverridesIn",
    "PairTotalsOut",
    "PairTotalsOutChargeSharesByBasisType0",
    "PairTotalsOutLinesByBasis",
    "ParameterChangeOut",
    "ParameterChangePageOut",
    "ParameterOut",
    "ParameterPageOut",
    "PartsOut",
    "PathStepOut",
    "PeriodOut",
    "PlantDatasetOut",
    "PlantDetailOut",
    "PlantOut",
    "PlantPageOut",
    "PricePaidIn",
    "PricePaidInCurrency",
    "PricePaidInPer",
    "Problem",
    "ProblemError",
    "ProductAssumptionIn",
    "RangeOut",
    "RateIn",
    "RateInUnit",
    "ReadyOut",
    "ReasonCodeListOut",
    "ReasonCodeOut",
    "ReasonCodeOutAbout",
    "ReasonOut",
    "ReleaseListOut",
    "ReleaseOut",
    "ReplayOut",
    "ResolutionOut",
    "ResultOut",
    "RuleListOut",
    "RuleOut",
    "RuleStanding",
    "ScopeListOut",
    "ScopeOut",
    "SectorListOut",
    "SectorOut",
    "SharesOut",
    "SourceListOut",
    "SourceOut",
    "Status",
    "StepOut",
    "ThresholdBasis",
    "ThresholdIn",
    "ThresholdInStatisticType0",
    "ThresholdInUnit",
    "ThresholdOut",
    "TierIn",
    "ToDeclareOut",
    "TotalsOut",
    "TotalsOutChargeSharesByBasisType0",
    "TotalsOutLinesByBasis",
    "UnresolvedRangeOut",
    "UnresolvedReasonOut",
    "VerdictBasis",
    "VerifiedIntensityIn",
    "VerifiedIntensityInUnit",
    "YearOut",
    "YearShareIn",
    "YearValueIn",
)
