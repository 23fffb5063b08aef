-- A value against a limit, with the operator that the policy names (超过 is >, 以上（含） is >=). Null stays null.
(value, operator, bound) -> multiIf(operator = '>', value > bound, operator = '>=', value >= bound, operator = '<', value < bound, operator = '<=', value <= bound, null)
