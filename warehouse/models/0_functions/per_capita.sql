-- 分 shared among persons, in 元, rounded half away from zero.
(total, persons) -> toDecimal64(if(total < 0, -intDiv(2 * -total + persons, 2 * persons), intDiv(2 * total + persons, 2 * persons)), 2) / 100
