"""The columns of the sheet of direct emitters in EPA's yearly workbook: a closed list."""

from service.reference.importers.headings import Headings

TOTAL = "Total reported direct emissions"
BIOGENIC = "Biogenic CO2 emissions (metric tons)"
COMBUSTION = "Stationary Combustion"
ELECTRICITY = "Electricity Generation"
# Our column and its heading in the workbook.
IDENTITY = {
    "ghgrp_id": "Facility Id",
    "frs_id": "FRS Id",
    "name": "Facility Name",
    "city": "City",
    "state": "State",
    "zip": "Zip Code",
    "county": "County",
    "lat": "Latitude",
    "lon": "Longitude",
    "naics": "Primary NAICS Code",
    "subparts": "Industry Type (subparts)",
}
_GASES = (
    "CO2 emissions (non-biogenic)",
    "Methane (CH4) emissions",
    "Nitrous Oxide (N2O) emissions",
    "HFC emissions",
    "PFC emissions",
    "SF6 emissions",
    "NF3 emissions",
    "Other Fully Fluorinated GHG emissions",
    "HFE emissions",
    "Very Short-lived Compounds emissions",
    "Other GHGs (metric tons CO2e)",
)
PROCESSES = (
    "Adipic Acid Production",
    "Aluminum Production",
    "Ammonia Manufacturing",
    "Cement Production",
    "Electronics Manufacture",
    "Ferroalloy Production",
    "Fluorinated GHG Production",
    "Glass Production",
    "HCFC-22 Production from HFC-23 Destruction",
    "Hydrogen Production",
    "Iron and Steel Production",
    "Lead Production",
    "Lime Production",
    "Magnesium Production",
    "Miscellaneous Use of Carbonates",
    "Nitric Acid Production",
    "Petroleum and Natural Gas Systems - Offshore Production",
    "Petroleum and Natural Gas Systems - Processing",
    "Petroleum and Natural Gas Systems - Transmission/Compression",
    "Petroleum and Natural Gas Systems - Underground Storage",
    "Petroleum and Natural Gas Systems - LNG Storage",
    "Petroleum and Natural Gas Systems - LNG Import/Export",
    "Petrochemical Production",
    "Petroleum Refining",
    "Phosphoric Acid Production",
    "Pulp and Paper Manufacturing",
    "Silicon Carbide Production",
    "Soda Ash Manufacturing",
    "Titanium Dioxide Production",
    "Underground Coal Mines",
    "Zinc Production",
    "Municipal Landfills",
    "Industrial Wastewater Treatment",
    "Manufacture of Electric Transmission and Distribution Equipment",
    "Industrial Waste Landfills",
)
_UNITS = "the affected manufacturing process unit(s)"
_COLLECTED = (
    "Is some CO2 collected on-site and used to manufacture other products and therefore not "
    f"emitted from {_UNITS}? (as reported under Subpart G or S)"
)
_TRANSFERRED = (
    f"Is some CO2 reported as emissions from {_UNITS} under Subpart AA, G or P collected and "
    "transferred off-site or injected (as reported under Subpart PP)?"
)
_MONITORED = "Does the facility employ continuous emissions monitoring?"
_QUESTIONS = (_COLLECTED, _TRANSFERRED, _MONITORED)
HEADINGS = Headings(
    (*IDENTITY.values(), TOTAL, BIOGENIC, COMBUSTION, ELECTRICITY),
    ("Address", "Industry Type (sectors)", *_GASES, *PROCESSES, *_QUESTIONS),
)
