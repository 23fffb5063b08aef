-- Whether a household is of a kind that the rule governs; MONITORED means any monitored type.
(kinds, hh_kind, monitored_type) -> (empty(kinds) or has(kinds, hh_kind) or (has(kinds, 'MONITORED') and monitored_type != ''))
