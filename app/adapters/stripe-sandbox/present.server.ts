import type { Account } from './account.server.ts'
import { invalidParameter } from './api-error.ts'
import type { Kind, Kinds } from './objects.ts'

/** Which members of an object may be asked for whole, and what they are. */
const EXPANDABLE: { [K in Kind]: Partial<Record<keyof Kinds[K] & string, Kind | 'any'>> } = {
	'checkout.session': { payment_intent: 'payment_intent' },
	payment_intent: { latest_charge: 'charge' },
	charge: {
		payment_intent: 'payment_intent',
		balance_transaction: 'balance_transaction',
	},
	refund: {
		charge: 'charge',
		payment_intent: 'payment_intent',
		balance_transaction: 'balance_transaction',
		failure_balance_transaction: 'balance_transaction',
	},
	balance_transaction: { source: 'any' },
	payout: {
		balance_transaction: 'balance_transaction',
		failure_balance_transaction: 'balance_transaction',
	},
	dispute: { charge: 'charge', payment_intent: 'payment_intent' },
	file: {},
	event: {},
}

/** Members that are left out unless they are asked for. */
const INCLUDABLE: Partial<Record<Kind, string>> = { 'checkout.session': 'line_items' }

const PREFIXES: Record<string, Kind> = {
	ch: 'charge',
	re: 'refund',
	po: 'payout',
	du: 'dispute',
}

type Json = Record<string, unknown>

/**
 * An object as it is answered: with the members asked for by `expand` in place of their ids, at
 * most four levels deep, and a balance transaction's status as of now.
 */
export function present(
	account: Account,
	object: Kinds[Kind],
	expand: readonly string[] = [],
): Json {
	const kind = object.object
	const shown: Json = { ...object }
	const includable = INCLUDABLE[kind]
	const wanted = grouped(expand)
	if (includable !== undefined && !wanted.has(includable)) delete shown[includable]
	if (object.object === 'balance_transaction') {
		shown.status = object.available_on <= account.clock.now() ? 'available' : 'pending'
	}
	for (const [member, deeper] of wanted) {
		if (member === includable) continue
		shown[member] = expandMember(account, kind, member, shown[member], deeper)
	}
	return shown
}

/** A page of a list, whose members are asked for whole by `expand[]=data.member`. */
export function presentList(
	account: Account,
	url: string,
	list: { data: Kinds[Kind][]; hasMore: boolean },
	expand: readonly string[] = [],
): Json {
	const deeper: string[] = []
	for (const path of expand) {
		if (!path.startsWith('data.')) throw cannotExpand(path)
		deeper.push(path.slice('data.'.length))
	}
	return {
		object: 'list',
		data: list.data.map((object) => present(account, object, deeper)),
		has_more: list.hasMore,
		url,
	}
}

function grouped(expand: readonly string[]): Map<string, string[]> {
	const members = new Map<string, string[]>()
	for (const path of expand) {
		const [first = '', ...rest] = path.split('.')
		if (rest.length > 3) {
			throw invalidParameter('expand', 'You cannot expand more than 4 levels of a property.')
		}
		const deeper = members.get(first) ?? []
		if (rest.length > 0) deeper.push(rest.join('.'))
		members.set(first, deeper)
	}
	return members
}

function expandMember(
	account: Account,
	kind: Kind,
	member: string,
	value: unknown,
	deeper: readonly string[],
): unknown {
	const expandable: Record<string, Kind | 'any' | undefined> = EXPANDABLE[kind]
	const target = expandable[member]
	if (target === undefined) throw cannotExpand(member)
	if (typeof value !== 'string') return value ?? null
	const found = target === 'any' ? PREFIXES[value.split('_')[0] ?? ''] : target
	if (found === undefined) throw cannotExpand(member)
	return present(account, account.store.get(found, value), deeper)
}

function cannotExpand(path: string) {
	return invalidParameter('expand', `This property cannot be expanded (${path}).`)
}
