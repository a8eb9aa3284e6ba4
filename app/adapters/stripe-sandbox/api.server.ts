import type { z } from 'zod'
import type { Account } from './account.server.ts'
import { noSuch, noSuchUrl } from './api-error.ts'
import { expireSession, openSession } from './checkout.server.ts'
import { answerDispute } from './disputes.server.ts'
import type { FormValue } from './form.ts'
import type { Kind, Kinds } from './objects.ts'
import * as parameters from './parameters.ts'
import { present, presentList } from './present.server.ts'
import { createRefund } from './refunds.server.ts'
import type { Range } from './store.server.ts'

type Given = { [name: string]: FormValue }
type Answer = Record<string, unknown>

interface Route {
	method: 'GET' | 'POST'
	path: RegExp
	answer: (account: Account, given: Given, id: string, path: string) => Answer
}

/** Everything of Stripe's API that the sandbox serves. */
const ROUTES: readonly Route[] = [
	post(/^\/v1\/checkout\/sessions$/, parameters.sessionParameters, (account, params) =>
		present(account, openSession(account, params), params.expand),
	),
	post(
		/^\/v1\/checkout\/sessions\/([^/]+)\/expire$/,
		parameters.retrieveParameters,
		(account, params, id) => {
			const session = found(account, 'checkout.session', id)
			return present(account, expireSession(account, session), params.expand)
		},
	),
	post(/^\/v1\/refunds$/, parameters.refundParameters, (account, params) =>
		present(account, createRefund(account, params), params.expand),
	),
	post(/^\/v1\/disputes\/([^/]+)$/, parameters.disputeParameters, (account, params, id) =>
		present(account, answerDispute(account, id, params), params.expand),
	),
	retrieve(/^\/v1\/checkout\/sessions\/([^/]+)$/, 'checkout.session'),
	retrieve(/^\/v1\/payment_intents\/([^/]+)$/, 'payment_intent'),
	retrieve(/^\/v1\/charges\/([^/]+)$/, 'charge'),
	retrieve(/^\/v1\/refunds\/([^/]+)$/, 'refund'),
	retrieve(/^\/v1\/balance_transactions\/([^/]+)$/, 'balance_transaction'),
	retrieve(/^\/v1\/payouts\/([^/]+)$/, 'payout'),
	retrieve(/^\/v1\/disputes\/([^/]+)$/, 'dispute'),
	retrieve(/^\/v1\/files\/([^/]+)$/, 'file'),
	retrieve(/^\/v1\/events\/([^/]+)$/, 'event'),
	list(/^\/v1\/checkout\/sessions$/, 'checkout.session', parameters.sessionListParameters),
	list(/^\/v1\/charges$/, 'charge', parameters.chargeListParameters),
	list(/^\/v1\/refunds$/, 'refund', parameters.refundListParameters),
	list(
		/^\/v1\/balance_transactions$/,
		'balance_transaction',
		parameters.balanceTransactionListParameters,
	),
	list(/^\/v1\/disputes$/, 'dispute', parameters.disputeListParameters),
	list(/^\/v1\/payouts$/, 'payout', parameters.payoutListParameters),
	list(/^\/v1\/events$/, 'event', parameters.eventListParameters),
]

/** Does one call of the API. Throws an `ApiError` for whatever Stripe would refuse. */
export function answerCall(account: Account, method: string, path: string, given: Given): Answer {
	for (const route of ROUTES) {
		const match = route.method === method ? route.path.exec(path) : null
		if (match) return route.answer(account, given, decodeURIComponent(match[1] ?? ''), path)
	}
	throw noSuchUrl(method, path)
}

function post<T>(
	path: RegExp,
	schema: z.ZodType<T>,
	work: (account: Account, params: T, id: string) => Answer,
): Route {
	return {
		method: 'POST',
		path,
		answer: (account, given, id) => work(account, parameters.checkParameters(schema, given), id),
	}
}

function retrieve(path: RegExp, kind: Kind): Route {
	return {
		method: 'GET',
		path,
		answer(account, given, id) {
			const params = parameters.checkParameters(parameters.retrieveParameters, given)
			return present(account, found(account, kind, id), params.expand)
		},
	}
}

interface ListParameters {
	limit?: number | undefined
	starting_after?: string | undefined
	ending_before?: string | undefined
	expand?: string[] | undefined
	created?: Range | undefined
	arrival_date?: Range | undefined
	payout?: string | undefined
	types?: string[] | undefined
	[equal: string]: unknown
}

function list<T extends ListParameters>(path: RegExp, kind: Kind, schema: z.ZodType<T>): Route {
	return {
		method: 'GET',
		path,
		answer(account, given, _id, url) {
			const params: ListParameters = parameters.checkParameters(schema, given)
			const { limit, starting_after, ending_before, expand, created, arrival_date, ...rest } =
				params
			const { payout, types, ...others } = rest
			if (payout !== undefined) found(account, 'payout', payout)
			const page = account.store.list(kind, {
				limit: limit ?? 10,
				startingAfter: starting_after,
				endingBefore: ending_before,
				ranges: { created, arrival_date },
				payout,
				types,
				equal: textMembers(others),
			})
			return presentList(account, url, page, expand)
		},
	}
}

function textMembers(members: Record<string, unknown>): Record<string, string | undefined> {
	return Object.fromEntries(
		Object.entries(members).map(([name, value]) => [
			name,
			typeof value === 'string' ? value : undefined,
		]),
	)
}

function found<K extends Kind>(account: Account, kind: K, id: string): Kinds[K] {
	const object = account.store.find(kind, id)
	if (object === undefined) throw noSuch(kind, id)
	return object
}
