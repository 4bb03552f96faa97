//! Shares and divisions as the engine makes them, in cells that hold some fifteen digits.
//!
//! **Why so many digits.** The engine holds shares in parts of 10⁻¹⁸ and divides an amount by them. Where two partners have
//! the same right to a last cent, such as by 5 and 7 parts of 12, the last of those eighteen decimals decides who gets it.
//! Therefore a share stands here in three cells of six digits each, found by long division of whole numbers, and an amount
//! is multiplied by each of the three. All of these are whole numbers that a cell holds exactly, for amounts up to ten
//! million euro; beyond that nothing but the choice of who gets a last cent can differ.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::office::Notation;

use super::address::Address;
use super::steps::{FIRST, Steps, TOTAL, Term};

/// How many digits a cell of a share has, as the number that is one more than the largest.
const LIMB: &str = "1000000";

/// The same as a number.
fn limb() -> Decimal {
    Decimal::from(1_000_000)
}

/// The digits that one step of a long division gives: three, so that what is divided stays exact.
const STEP: i64 = 1000;

/// How many steps a long division takes: eighteen decimals.
const STEPS: u32 = 6;

/// The digits that weights may have as whole numbers, headroom for changes left.
const WEIGHT_DIGITS: u32 = 10;

/// The decimals that weights keep at least, and at most.
const WEIGHT_DECIMALS: (u32, u32) = (2, 9);

/// Where the shares of the partners stand; each is the cell of the first partner, the others follow to the right.
#[derive(Debug, Clone, Copy)]
pub(super) struct ShareCells {
    /// The first six decimals, the next six and the last six.
    pub limbs: [Address; 3],
    /// The share as one number.
    pub share: Address,
    /// The weight.
    pub weight: Address,
    /// All weights together.
    pub total: Address,
}

/// A part of a mixed key: its weight, and the shares in it.
pub(super) type MixedPart = (Term, ShareCells);

impl Steps<'_> {
    /// Shares in proportion to weights; with `or_none`, those of weights that are all zero are zero instead of an error.
    pub fn shares(&mut self, title: &str, weights: Vec<Term>, or_none: bool) -> ShareCells {
        let top = self.begin(title, self.total_word());
        let columns: Vec<u16> = self.columns().collect();
        self.label(top, "revenue-weight");
        for (weight, column) in weights.into_iter().zip(&columns) {
            self.formula((top, *column), Notation::Decimal, weight.formula, weight.value);
        }
        let sum = self.add_up(top);
        let decimals = decimals_for(sum);
        let power = 10_i64.pow(decimals);
        let scaled = top + 1;
        self.fill(scaled, "living-scaled", Notation::Whole, |steps, column| {
            let value = steps.value(top, column);
            let value = value
                .and_then(|value| value.checked_mul(power.into()))
                .map(|value| rounded(value, 6));
            (format!("ROUND({}*{power},6)", steps.name(top, column)), value)
        });
        self.add_up(scaled);
        let total = self.name(scaled, TOTAL);
        let guarded = |formula: String| {
            if or_none {
                format!("IF({total}=0,0,{formula})")
            } else {
                formula
            }
        };
        for step in 0..STEPS {
            let from = scaled + step;
            self.fill(from + 1, "living-long-division", Notation::Whole, |steps, column| {
                let own = steps.name(from, column);
                let formula = guarded(format!("ROUND({own}*{STEP}-{total}*INT({own}*{STEP}/{total}),6)"));
                let value = steps.value(from, column).zip(steps.value(scaled, TOTAL));
                (
                    formula,
                    value
                        .and_then(|(own, total)| divided(own.checked_mul(STEP.into())?, total))
                        .map(|it| it.1),
                )
            });
        }
        let first_limb = scaled + STEPS + 1;
        for (place, key) in (0..3).zip(["living-digits-1", "living-digits-2", "living-digits-3"]) {
            let from = scaled + 2 * place;
            self.fill(first_limb + place, key, Notation::Whole, |steps, column| {
                let names = [0, 1, 2].map(|row| steps.name(from + row, column));
                let [high, middle, low] = &names;
                let digits = |of: &str, rest: &str| format!("ROUND(({of}*{STEP}-{rest})/{total},0)");
                let formula = format!("{}*{STEP}+{}", digits(high, middle), digits(middle, low));
                let value = |row: u32| {
                    let (own, total) = steps.value(from + row, column).zip(steps.value(scaled, TOTAL))?;
                    divided(own.checked_mul(STEP.into())?, total).map(|it| it.0)
                };
                (
                    guarded(formula),
                    value(0)
                        .zip(value(1))
                        .map(|(high, low)| high * Decimal::from(STEP) + low),
                )
            });
        }
        self.shares_from(first_limb, scaled + STEPS, (top, TOTAL))
    }

    /// From the digits of shares, rounded down, to shares that are exactly one together.
    fn shares_from(&mut self, first: u32, rests: u32, (weight, total): (u32, u16)) -> ShareCells {
        let [order, last, share] = [first + 3, first + 4, first + 5];
        self.rank(order, "living-order", rests);
        let sums = [0, 1, 2].map(|place| format!("SUM({})", self.span(first + place)));
        let [high, middle, low] = &sums;
        let lacking = format!("(({LIMB}-{high})*{LIMB}-{middle})*{LIMB}-{low}");
        let sum = |steps: &Self, row: u32| -> Option<Decimal> {
            steps.columns().map(|column| steps.value(row, column)).sum()
        };
        let lacks = [0, 1, 2].map(|place| sum(self, first + place));
        let lacks = lacks
            .iter()
            .try_fold(Decimal::ONE, |left, sum| Some(left * limb() - (*sum)?));
        self.formula((order, TOTAL), Notation::Whole, lacking, lacks);
        let left = self.name(order, TOTAL);
        self.fill(last, "living-digits-last", Notation::Whole, |steps, column| {
            let (own, place) = (steps.name(first + 2, column), steps.name(order, column));
            let extra = steps.value(order, column).zip(lacks);
            let extra = extra.map(|(place, lacks)| Decimal::from(u8::from(place <= lacks)));
            let value = steps
                .value(first + 2, column)
                .zip(extra)
                .map(|(own, extra)| own + extra);
            (format!("{own}+IF({place}<={left},1,0)"), value)
        });
        self.fill(share, "revenue-share", Notation::Share, |steps, column| {
            let rows = [first, first + 1, last];
            let [a, b, c] = rows.map(|row| steps.name(row, column));
            let [high, middle, low] = rows.map(|row| steps.value(row, column));
            let value = high
                .zip(middle)
                .zip(low)
                .map(|((high, middle), low)| ((high * limb() + middle) * limb() + low) / (limb() * limb() * limb()));
            (format!("{a}/{LIMB}+({b}+{c}/{LIMB})/1000000000000"), value)
        });
        self.add_up(share);
        let at = |row: u32| self.at(row, FIRST);
        ShareCells {
            limbs: [at(first), at(first + 1), at(last)],
            share: at(share),
            weight: at(weight),
            total: self.at(weight, total),
        }
    }

    /// Shares that are those of several parts, by the weights of these.
    pub fn mixed(&mut self, title: &str, parts: Vec<MixedPart>) -> ShareCells {
        let top = self.begin(title, self.total_word());
        let mut row = top;
        let mut of: Vec<(u32, ShareCells)> = Vec::new();
        for (weight, cells) in parts {
            self.label(row, "revenue-weight");
            let value = weight.value.map(|weight| rounded(weight * Decimal::from(10_000), 0));
            let formula = format!("ROUND({}*10000,0)", weight.formula);
            self.formula((row, TOTAL), Notation::Whole, formula, value);
            of.push((row, cells));
            row += 1;
        }
        self.label(row, "total");
        let weights = (top..row).map(|row| self.value(row, TOTAL));
        let whole: Option<Decimal> = weights.sum();
        let span = format!("SUM({}:{})", self.name(top, TOTAL), self.name(row - 1, TOTAL));
        self.formula((row, TOTAL), Notation::Whole, span, whole);
        let (total_row, total) = (row, self.name(row, TOTAL));
        let sums = row + 1;
        for (place, limb_row) in (0..3_usize).zip(sums..) {
            self.fill(limb_row, "living-weighed", Notation::Whole, |steps, column| {
                let limb = |cells: &ShareCells| cells.limbs[place].right(column - FIRST);
                let term = |(row, cells): &(u32, ShareCells)| {
                    let formula = format!("{}*{}", steps.name(*row, TOTAL), limb(cells).local());
                    let at = limb(cells);
                    let value = steps.value(*row, TOTAL).zip(steps.value(at.row, at.column));
                    (formula, value.map(|(weight, limb)| weight * limb))
                };
                let terms: Vec<(String, Option<Decimal>)> = of.iter().map(term).collect();
                let formulas: Vec<&str> = terms.iter().map(|(formula, _)| formula.as_str()).collect();
                (formulas.join("+"), terms.iter().map(|(_, value)| *value).sum())
            });
        }
        self.carry(sums, (total_row, &total));
        self.shares_from(sums + 9, sums + 7, (total_row, TOTAL))
    }

    /// Divides three rows of digits that were weighed by the sum of the weights, the highest first, and brings them back to
    /// six digits each: rows of what is divided and of what is left, and then the digits.
    fn carry(&mut self, sums: u32, (total_row, total): (u32, &str)) {
        let division =
            |steps: &Self, row: u32, column: u16| divided(steps.value(row, column)?, steps.value(total_row, TOTAL)?);
        // The rows from `sums + 3`: rest of the first, second with that rest, rest, third with that rest, rest.
        let rest = |of: &str| format!("{of}-{total}*INT({of}/{total})");
        self.fill(sums + 3, "living-long-division", Notation::Whole, |steps, column| {
            let value = division(steps, sums, column).map(|it| it.1);
            (rest(&steps.name(sums, column)), value)
        });
        for (place, row) in [(1, sums + 4), (2, sums + 6)] {
            self.fill(row, "living-with-rest", Notation::Whole, |steps, column| {
                let (before, own) = (steps.name(row - 1, column), steps.name(sums + place, column));
                let value = steps.value(row - 1, column).zip(steps.value(sums + place, column));
                (
                    format!("{before}*{LIMB}+{own}"),
                    value.map(|(before, own)| before * limb() + own),
                )
            });
            self.fill(row + 1, "living-long-division", Notation::Whole, |steps, column| {
                let value = division(steps, row, column).map(|it| it.1);
                (rest(&steps.name(row, column)), value)
            });
        }
        let quotient = |steps: &Self, row: u32, column: u16| {
            let formula = format!("INT({}/{total})", steps.name(row, column));
            (formula, division(steps, row, column).map(|it| it.0))
        };
        // The second digits with what the third are too large by; then all three.
        let carried = sums + 8;
        self.fill(carried, "living-carried", Notation::Whole, |steps, column| {
            let (middle, low) = (quotient(steps, sums + 4, column), quotient(steps, sums + 6, column));
            let value = middle.1.zip(low.1).map(|(middle, low)| middle + (low / limb()).floor());
            (format!("{}+INT({}/{LIMB})", middle.0, low.0), value)
        });
        self.fill(carried + 1, "living-digits-1", Notation::Whole, |steps, column| {
            let (high, carried_name) = (quotient(steps, sums, column), steps.name(carried, column));
            let value = high.1.zip(steps.value(carried, column));
            let value = value.map(|(high, carried)| high + (carried / limb()).floor());
            (format!("{}+INT({carried_name}/{LIMB})", high.0), value)
        });
        self.fill(carried + 2, "living-digits-2", Notation::Whole, |steps, column| {
            let own = steps.name(carried, column);
            let value = steps.value(carried, column).and_then(|value| divided(value, limb()));
            (format!("{own}-{LIMB}*INT({own}/{LIMB})"), value.map(|it| it.1))
        });
        self.fill(carried + 3, "living-digits-3", Notation::Whole, |steps, column| {
            let low = quotient(steps, sums + 6, column);
            let value = low.1.and_then(|low| divided(low, limb()));
            (format!("{0}-{LIMB}*INT({0}/{LIMB})", low.0), value.map(|it| it.1))
        });
    }

    /// An amount, divided to the cent by shares; gives the part of the first partner.
    pub fn division(&mut self, title: &str, amount: Term, shares: ShareCells) -> Address {
        let top = self.begin(title, self.total_word());
        let value = amount.value;
        self.label(top, "revenue-to-divide");
        self.formula((top, TOTAL), Notation::Money, amount.formula, value);
        let whole = self.name(top, TOTAL);
        self.label(top + 1, "living-in-cents");
        let cents = value.map(|value| value.abs() * Decimal::ONE_HUNDRED);
        self.formula(
            (top + 1, TOTAL),
            Notation::Whole,
            format!("ROUND(ABS({whole})*100,0)"),
            cents,
        );
        let all = self.name(top + 1, TOTAL);
        let below = top + 2;
        // From the last digits to the first, each with what the one after it is too large by.
        for (place, row) in [2, 1, 0].into_iter().zip(below..) {
            let key = ["living-times-1", "living-times-2", "living-times-3"][place];
            self.fill(row, key, Notation::Whole, |steps, column| {
                let at = shares.limbs[place].right(column - FIRST);
                let mut formula = format!("{all}*{}", at.local());
                let mut value = cents.zip(steps.value(at.row, at.column)).map(|(all, limb)| all * limb);
                if row > below {
                    formula = format!("{formula}+INT({}/{LIMB})", steps.name(row - 1, column));
                    let carried = steps.value(row - 1, column).map(|it| (it / limb()).floor());
                    value = value.zip(carried).map(|(value, carried)| value + carried);
                }
                (formula, value)
            });
        }
        let [low, middle, high] = [below, below + 1, below + 2];
        let floors = below + 3;
        self.fill(floors, "living-whole-cents", Notation::Whole, |steps, column| {
            let value = steps.value(high, column).map(|it| (it / limb()).floor());
            (format!("INT({}/{LIMB})", steps.name(high, column)), value)
        });
        let given = self.add_up(floors);
        let rest = |steps: &Self, row: u32, column: u16| {
            let own = steps.name(row, column);
            let value = steps.value(row, column).and_then(|it| divided(it, limb()));
            (format!("({own}-{LIMB}*INT({own}/{LIMB}))"), value.map(|it| it.1))
        };
        self.fill(floors + 1, "living-remainder", Notation::Whole, |steps, column| {
            let (first, second) = (rest(steps, high, column), rest(steps, middle, column));
            let value = first.1.zip(second.1).map(|(first, second)| first * limb() + second);
            (format!("{}*{LIMB}+{}", first.0, second.0), value)
        });
        let left = cents.zip(given).map(|(cents, given)| cents - given);
        let left_formula = format!("{all}-{}", self.name(floors, TOTAL));
        self.formula((floors + 1, TOTAL), Notation::Whole, left_formula, left);
        self.fill(floors + 2, "living-remainder-more", Notation::Whole, |steps, column| {
            rest(steps, low, column)
        });
        self.rank_of_two(floors + 3, floors + 1, floors + 2);
        self.parts(floors, &whole, value);
        self.at(floors + 4, FIRST)
    }

    /// The place of each partner by two rows, of which the second decides where the first is equal.
    fn rank_of_two(&mut self, row: u32, first: u32, second: u32) {
        self.fill(row, "living-order", Notation::Whole, |steps, column| {
            let (own, more) = (steps.name(first, column), steps.name(second, column));
            let (all, all_more) = (steps.span(first), steps.span(second));
            let mut formula = format!("RANK({own},{all})+SUMPRODUCT(({all}={own})*({all_more}>{more}))");
            if column > FIRST {
                let before = |row: u32| {
                    let (from, to) = (steps.name(row, FIRST), steps.name(row, column - 1));
                    format!("{from}:{to}")
                };
                let before = (before(first), before(second));
                formula = format!("{formula}+SUMPRODUCT(({}={own})*({}={more}))", before.0, before.1);
            }
            let key = |column: u16| Some((steps.value(first, column)?, steps.value(second, column)?));
            let value = key(column);
            let ahead = steps.columns().filter(|other| {
                let other_value = key(*other);
                other_value > value || (other_value == value && *other < column)
            });
            (formula, value.map(|_| Decimal::from(ahead.count() + 1)))
        });
    }

    /// The parts in euro, from whole cents and the order of the remainders.
    fn parts(&mut self, floors: u32, whole: &str, amount: Option<Decimal>) {
        let (left_row, order) = (floors + 1, floors + 3);
        let left = self.name(left_row, TOTAL);
        self.fill(floors + 4, "living-part", Notation::Money, |steps, column| {
            let (floor, place) = (steps.name(floors, column), steps.name(order, column));
            let formula = format!("SIGN({whole})*({floor}+IF({place}<={left},1,0))/100");
            let extra = steps.value(order, column).zip(steps.value(left_row, TOTAL));
            let extra = extra.map(|(place, left)| Decimal::from(u8::from(place <= left)));
            let cents = steps
                .value(floors, column)
                .zip(extra)
                .map(|(floor, extra)| floor + extra);
            let sign = amount.map(|amount| {
                let sign = i8::from(amount > Decimal::ZERO) - i8::from(amount < Decimal::ZERO);
                Decimal::from(sign)
            });
            (
                formula,
                cents.zip(sign).map(|(cents, sign)| sign * cents / Decimal::ONE_HUNDRED),
            )
        });
        self.add_up(floors + 4);
    }
}

/// How often a number goes into another as a whole, and what is left; zero and zero where it is zero.
fn divided(number: Decimal, by: Decimal) -> Option<(Decimal, Decimal)> {
    if by.is_zero() {
        return Some((Decimal::ZERO, Decimal::ZERO));
    }
    let quotient = number.checked_div(by)?.floor();
    Some((quotient, number.checked_sub(quotient.checked_mul(by)?)?))
}

fn rounded(value: Decimal, digits: u32) -> Decimal {
    value.round_dp_with_strategy(digits, RoundingStrategy::MidpointAwayFromZero)
}

/// With how many decimals weights become whole numbers.
fn decimals_for(total: Option<Decimal>) -> u32 {
    let whole = total.unwrap_or_default().trunc().mantissa().unsigned_abs();
    let digits = whole.checked_ilog10().map_or(0, |digits| digits + 1);
    let (least, most) = WEIGHT_DECIMALS;
    WEIGHT_DIGITS.saturating_sub(digits).clamp(least, most)
}
