import type { SchemaStep } from './migration.ts'

/**
 * What needs nobody else is limited by the day: purchases are not cut in pieces. And a withdrawal
 * is asked for of what corrections leave.
 */
export const smallPurchases: SchemaStep = ({ dayInMagetan }, engine) => [
	`create index treasury_requests_small on treasury_requests (requested_at)
		where needs_second = 0`,
	...engine.refuseWhen({
		name: 'treasury_requests_small_by_day',
		table: 'treasury_requests',
		operation: 'insert',
		timing: 'after',
		condition: `new.needs_second = 0
			and (select sum(small.amount_sen) from treasury_requests as small
				where small.needs_second = 0 and small.state <> 'declined'
					and ${dayInMagetan('small.requested_at')} = ${dayInMagetan('new.requested_at')})
			> coalesce((select purchase_limit_sen from treasury_terms order by id desc limit 1), 0)`,
		message: 'what one person buys in a day is limited',
		serialiseOn: 'kind',
	}),
	...engine.refuseWhen({
		name: 'withdrawal_requests_beside_corrections',
		table: 'withdrawal_requests',
		operation: 'insert',
		timing: 'after',
		condition: `(select sum(wished.amount_sen) from withdrawal_requests as wished
				where wished.maker_id = new.maker_id and wished.state in ('requested', 'approved'))
			+ coalesce((select sum(-asked.amount_sen) from savings_adjustments as asked
				where asked.maker_id = new.maker_id and asked.state = 'requested'
					and asked.amount_sen < 0), 0)
			> coalesce((select -balance.balance_sen from ledger_balances as balance
				join ledger_accounts as account on account.id = balance.account_id
				join makers as maker on account.code = '2120.' || maker.code
				where maker.id = new.maker_id), 0)`,
		message: 'no more is asked for than corrections leave',
		serialiseOn: 'maker_id',
	}),
]
