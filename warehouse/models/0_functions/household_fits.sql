-- Whether a household is of a kind that the rule governs; MONITORED means any monitored type, OTHER neither that nor EXPOOR.
(kinds, hh_kind, monitored_type) -> (empty(kinds) or has(kinds, hh_kind) or (has(kinds, 'MONITORED') and monitored_type != '') or (has(kinds, 'OTHER') and hh_kind != 'EXPOOR' and monitored_type = ''))
