import type { Engine } from '../engine/engine.ts'
import type { SchemaStep } from './migration.ts'

/** The newest terms in force; `none` before any were set. */
const inForce = (column: string, none: number) =>
	`coalesce((select ${column} from treasury_terms order by id desc limit 1), ${none})`

/** What a fund has, as people read it. */
const fundOf = (code: string) => `coalesce((select -balance_sen from ledger_balances
	join ledger_accounts on ledger_accounts.id = account_id
	where ledger_accounts.code = ${code}), 0)`

const FIXED = 'id kind amount_sen account_code payee note needs_second requested_by requested_at'

/** What is asked for stands as it is; each step comes after the one before it. */
function keptRequests(engine: Engine): readonly string[] {
	const changed = FIXED.split(' ').map((column) => `new.${column} <> old.${column}`)
	return [
		...engine.refuseWhen({
			name: 'treasury_requests_begin',
			table: 'treasury_requests',
			operation: 'insert',
			timing: 'before',
			condition: `not ((new.state = 'requested' and new.needs_second = 1)
				or (new.state = 'approved' and new.needs_second = 0 and new.kind = 'purchase'
					and new.amount_sen <= ${inForce('purchase_limit_sen', 0)}
					and new.amount_sen <= ${fundOf('new.account_code')}))`,
			message: 'only a small purchase that its fund can pay needs nobody else',
		}),
		...engine.refuseWhen({
			name: 'treasury_requests_kept',
			table: 'treasury_requests',
			operation: 'update',
			timing: 'before',
			condition: `${changed.join(' or ')}
				or old.state in ('declined', 'paid')
				or (old.state = 'requested' and new.state = 'paid' and new.kind <> 'reserve')
				or (old.state = 'approved' and new.state = 'requested')
				or (old.state = 'approved' and (
					coalesce(new.approved_by, '') <> coalesce(old.approved_by, '')
					or coalesce(new.override_by, '') <> coalesce(old.override_by, '')))
				or (old.state = 'approved' and new.state = 'declined'
					and new.kind in ('pnbp', 'partner'))`,
			message: 'what was asked and decided is never changed',
		}),
		...engine.refuseWhen({
			name: 'treasury_requests_stay',
			table: 'treasury_requests',
			operation: 'delete',
			timing: 'before',
			condition: '1 = 1',
			message: 'what was asked for stays on record',
		}),
		...engine.refuseWhen({
			name: 'treasury_funds_suffice',
			table: 'treasury_requests',
			operation: 'update',
			timing: 'before',
			condition: `new.state = 'paid' and old.state <> 'paid' and new.override_by is null
				and new.kind in ('purchase', 'reserve')
				and new.amount_sen > ${fundOf('new.account_code')}`,
			message: 'a fund pays no more than it has, unless the head says so',
		}),
		...engine.refuseWhen({
			name: 'treasury_deposits_have_code',
			table: 'treasury_requests',
			operation: 'update',
			timing: 'before',
			condition: `new.kind = 'pnbp' and new.state = 'paid' and not exists (
				select 1 from treasury_codes where request_id = new.id
					and issued_on <= new.paid_on and expires_on >= new.paid_on)`,
			message: 'a deposit is made under a billing code that was valid on its day',
		}),
	]
}

/** What was booked on an account is gathered once, without a gap, to the sen. */
function gatheredOnce(engine: Engine): readonly string[] {
	const live = `from treasury_gatherings as earlier
		join treasury_requests as asked on asked.id = earlier.request_id
		where earlier.account_code = new.account_code and asked.state <> 'declined'`
	const last = (value: string) =>
		`coalesce((select ${value} ${live} order by earlier.through_number desc limit 1), 0)`
	return [
		...engine.refuseWhen({
			name: 'treasury_gatherings_once',
			table: 'treasury_gatherings',
			operation: 'insert',
			timing: 'before',
			condition: `new.after_number <> ${last('earlier.through_number')}
				or new.carried_sen <> ${last('earlier.carried_sen + earlier.moved_sen - asked.amount_sen')}
				or new.through_number > (select number from ledger_head)
				or exists (select 1 ${live} and asked.state = 'requested')`,
			message: 'each entry is gathered once, behind what was decided before',
			serialiseOn: 'account_code',
		}),
		...engine.refuseWhen({
			name: 'treasury_gatherings_whole',
			table: 'treasury_gatherings',
			operation: 'insert',
			timing: 'before',
			condition: `new.moved_sen <> (select -coalesce(sum(line.amount_sen), 0)
				from ledger_lines as line
				join ledger_entries as entry on entry.id = line.entry_id
				join ledger_accounts as account on account.id = line.account_id
				where account.code = new.account_code
					and line.entry_number > new.after_number
					and line.entry_number <= new.through_number
					and entry.source_kind <> 'treasury-request')
				or not exists (select 1 from treasury_requests as own
					where own.id = new.request_id and own.state = 'requested'
						and own.account_code = new.account_code
						and own.amount_sen = new.carried_sen + new.moved_sen
							- (new.carried_sen + new.moved_sen) % 100)`,
			message: 'what is asked for is what these entries come to',
		}),
		...engine.appendOnly('treasury_gatherings'),
	]
}

/** A code is replaced once it has expired, never edited. */
function keptCodes(engine: Engine): readonly string[] {
	return [
		...engine.refuseWhen({
			name: 'treasury_codes_one',
			table: 'treasury_codes',
			operation: 'insert',
			timing: 'before',
			condition: `not exists (select 1 from treasury_requests
					where id = new.request_id and kind = 'pnbp' and state = 'approved')
				or exists (select 1 from treasury_codes as earlier
					where earlier.request_id = new.request_id
						and earlier.expires_on >= new.issued_on)`,
			message: 'a billing code is for an approved deposit, and replaces one that has expired',
			serialiseOn: 'request_id',
		}),
		...engine.appendOnly('treasury_codes'),
		...engine.refuseWhen({
			name: 'treasury_intakes_bought',
			table: 'treasury_intakes',
			operation: 'insert',
			timing: 'before',
			condition: `not exists (select 1 from treasury_requests
					where id = new.request_id and kind = 'purchase' and state in ('approved', 'paid'))
				or not exists (select 1 from material_intakes
					where id = new.intake_id and source = 'purchase')`,
			message: 'what was bought belongs to the purchase that was approved for it',
		}),
		...engine.appendOnly('treasury_intakes'),
		...engine.appendOnly('treasury_terms'),
	]
}

/** True where a text has nothing but these letters. */
const only = (column: string, letters: string) => `ltrim(${column}, '${letters}') = ''`

/**
 * What the treasurer asks to pay, what another approves of it, and what it settles: PNBP under
 * billing codes, what partners are owed, purchases, the treasurer's cash, and the reserve.
 */
export const treasury: SchemaStep = ({ int, date, instant, strict }, engine) => [
	`create table treasury_terms (
		id text primary key,
		purchase_limit_sen ${int} not null check (purchase_limit_sen >= 0),
		reserve_floor_sen ${int} not null check (reserve_floor_sen >= 0),
		pnbp_first ${int} not null check (pnbp_first in (0, 1)),
		reason text not null check (reason <> ''),
		set_by text not null,
		set_at ${instant} not null
	)${strict}`,
	`create table treasury_requests (
		id text primary key,
		kind text not null check (kind in ('pnbp', 'partner', 'purchase', 'cash', 'reserve')),
		amount_sen ${int} not null check (amount_sen > 0 and amount_sen % 100 = 0),
		account_code text not null,
		payee text not null,
		note text not null,
		needs_second ${int} not null check (needs_second in (0, 1)),
		state text not null check (state in ('requested', 'approved', 'declined', 'paid')),
		requested_by text not null,
		requested_at ${instant} not null,
		approved_by text,
		approved_at ${instant},
		override_by text,
		override_reason text,
		declined_by text,
		declined_at ${instant},
		declined_reason text,
		paid_by text,
		paid_at ${instant},
		paid_on ${date},
		paid_from text check (paid_from in ('bank', 'cash', 'fund')),
		reference text,
		receipt_key text,
		check (state <> 'requested' or approved_by is null),
		check (state not in ('approved', 'paid') or needs_second = 0 or approved_by is not null),
		check (approved_by is null or approved_by <> requested_by),
		check ((approved_by is null) = (approved_at is null)),
		check ((override_by is null) = (override_reason is null)),
		check (override_by is null or override_by = approved_by),
		check ((state = 'declined') = (declined_by is not null)),
		check ((declined_by is null) = (declined_at is null)),
		check ((declined_by is null) = (declined_reason is null)),
		check ((state = 'paid') = (paid_by is not null)),
		check ((paid_by is null) = (paid_at is null)),
		check ((paid_by is null) = (paid_on is null)),
		check ((paid_by is null) = (paid_from is null)),
		check ((paid_by is null) = (reference is null)),
		check (kind <> 'reserve' or state <> 'approved'),
		check (kind <> 'pnbp' or reference is null or (length(reference) = 16
			and ${only('reference', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789')}))
	)${strict}`,
	`create index treasury_requests_by_kind on treasury_requests (kind, id)`,
	`create index treasury_requests_open on treasury_requests (state, id)
		where state in ('requested', 'approved')`,
	`create unique index treasury_requests_ntpn on treasury_requests (reference)
		where kind = 'pnbp'`,
	`create table treasury_gatherings (
		request_id text primary key references treasury_requests (id),
		account_code text not null,
		after_number ${int} not null check (after_number >= 0),
		through_number ${int} not null,
		carried_sen ${int} not null check (carried_sen >= 0 and carried_sen < 100),
		moved_sen ${int} not null,
		until ${date} not null,
		check (through_number > after_number)
	)${strict}`,
	`create index treasury_gatherings_of on treasury_gatherings (account_code, through_number)`,
	`create table treasury_codes (
		id text primary key,
		request_id text not null references treasury_requests (id),
		code text not null unique check (length(code) = 15 and ${only('code', '0123456789')}),
		issued_on ${date} not null,
		expires_on ${date} not null,
		recorded_by text not null,
		recorded_at ${instant} not null,
		check (expires_on >= issued_on)
	)${strict}`,
	`create index treasury_codes_of on treasury_codes (request_id, id)`,
	`create table treasury_intakes (
		intake_id text primary key references material_intakes (id),
		request_id text not null references treasury_requests (id),
		attached_by text not null,
		attached_at ${instant} not null
	)${strict}`,
	`create index treasury_intakes_of on treasury_intakes (request_id)`,
	...keptRequests(engine),
	...gatheredOnce(engine),
	...keptCodes(engine),
]
