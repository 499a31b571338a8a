"""A series of years as bars: where everything stands; the template draws it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from service.web.figures import scale_of, short, to_digits

WIDTH, HEIGHT = 560, 270
_LEFT, _RIGHT, _TOP, _BOTTOM = 54, 8, 26, 28
_MOST_LABELS = 8
_STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
_TICKS = 5


@dataclass(frozen=True, slots=True)
class Bar:
    """One year of the series."""

    x: float
    y: float
    width: float
    height: float
    title: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the grid or a year below it, with its label."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart with what it says in words."""

    width: int
    height: int
    left: int
    right: int
    bottom: int
    unit: str
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    years: tuple[Tick, ...]
    words: str


def chart_of(series: Sequence[tuple[int, str]]) -> Chart | None:
    """Return the chart of yearly amounts in tonnes, from zero; None without a year.

    A year that is missing between others keeps its place and stays empty.
    """
    if not series:
        return None
    amounts = {year: Decimal(text) for year, text in series}
    largest = max(*amounts.values(), Decimal(0))
    divisor, unit = scale_of(largest)
    marks = _marks(largest / divisor)
    top = marks[-1] * divisor or Decimal(1)
    first, last = min(amounts), max(amounts)
    step = (WIDTH - _LEFT - _RIGHT) / (last - first + 1)
    floor, space = HEIGHT - _BOTTOM, HEIGHT - _BOTTOM - _TOP

    def height(amount: Decimal) -> float:
        return float(max(amount, Decimal(0)) / top) * space

    bars = tuple(
        Bar(
            _LEFT + (year - first) * step + step * 0.15,
            floor - height(amount),
            step * 0.7,
            height(amount),
            f"{year}: {short(amount)} CO2e",
        )
        for year, amount in sorted(amounts.items())
    )
    ticks = tuple(Tick(floor - height(one * divisor), _label(one)) for one in marks)
    years = tuple(
        Tick(_LEFT + (year - first + 0.5) * step, str(year)) for year in _labelled(first, last)
    )
    right = WIDTH - _RIGHT
    words = _words(sorted(amounts.items()))
    return Chart(WIDTH, HEIGHT, _LEFT, right, floor, unit, bars, ticks, years, words)


def _marks(largest: Decimal) -> list[Decimal]:
    """Return round numbers from zero to at least the largest."""
    if largest <= 0:
        return [Decimal(0), Decimal(1)]
    rough = largest / _TICKS
    power = Decimal(1).scaleb(rough.adjusted())
    step = next(one * power for one in _STEPS if one * power >= rough)
    marks = [Decimal(0)]
    while marks[-1] < largest:
        marks.append(marks[-1] + step)
    return marks


def _label(mark: Decimal) -> str:
    text = f"{mark:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _labelled(first: int, last: int) -> Iterable[int]:
    """Return the years that get a label: each, or every other one counted from the last."""
    step = 1 if last - first < _MOST_LABELS else 2
    return range(last, first - 1, -step)


def _words(series: list[tuple[int, Decimal]]) -> str:
    (first, start), (last, end) = series[0], series[-1]
    if first == last:
        return f"{short(end)} in {last}, the only year on record."
    low, high = min(series, key=_amount), max(series, key=_amount)
    change = ""
    if start > 0:
        share = (end - start) / start * 100
        change = f", {to_digits(abs(share), 2)} percent {'less' if share < 0 else 'more'}"
    return (
        f"From {short(start)} in {first} to {short(end)} in {last}{change}. "
        f"Lowest {short(low[1])} in {low[0]}, highest {short(high[1])} in {high[0]}."
    )


def _amount(one: tuple[int, Decimal]) -> Decimal:
    return one[1]
