import { z } from 'zod'
import { type Account, settingsOf } from './account.server.ts'
import { ApiError, noSuch, noSuchUrl } from './api-error.ts'
import { answerAuthentication, payWithCard, releaseBalanceTransaction } from './checkout.server.ts'
import * as shapes from './control-shapes.ts'
import type { Courier } from './courier.server.ts'
import { listDeliveries } from './deliveries.server.ts'
import { closeDispute, raiseDispute } from './disputes.server.ts'
import { addFault, beginFaultPlan, clearFaults, faultsMet } from './faults.server.ts'
import type { Kind } from './objects.ts'
import { createDuePayout, failPayout, schedulePayouts } from './payouts.server.ts'
import { present } from './present.server.ts'
import { settleRefund } from './refunds.server.ts'

export interface ControlCall {
	account: Account
	courier: Courier
	method: string
	path: string
	body: string
	/** does what has become due by a moved clock */
	tick: () => void
	/** writes what the start options fix, after a reset */
	settle: () => void
}

type Command = (call: ControlCall, id: string) => unknown

const COMMANDS: Record<string, Command> = {
	'GET /_sandbox/health': () => ({ sandbox: true, livemode: false }),
	'GET /_sandbox/clock': ({ account }) => readClock(account),
	'POST /_sandbox/clock': moveClock,
	'GET /_sandbox/settings': ({ account }) => settingsOf(account),
	'POST /_sandbox/settings': changeSettings,
	'POST /_sandbox/sessions/:id/pay': pay,
	'POST /_sandbox/balance-transactions/release': releaseAll,
	'POST /_sandbox/refunds/:id/settle': (call, id) => {
		const { status } = parse(shapes.refundOutcomeShape, call.body)
		return within(call, 'refund', id, () => settleRefund(call.account, id, status))
	},
	'POST /_sandbox/charges/:id/dispute': (call, id) =>
		within(call, 'charge', id, () =>
			raiseDispute(
				call.account,
				call.account.store.get('charge', id),
				parse(shapes.disputeShape, call.body),
			),
		),
	'POST /_sandbox/disputes/:id/close': (call, id) => {
		const { verdict } = parse(shapes.verdictShape, call.body)
		return within(call, 'dispute', id, () => closeDispute(call.account, id, verdict))
	},
	'POST /_sandbox/payouts': (call) => {
		const { arrivesInSeconds } = parse(shapes.payoutShape, call.body)
		return call.account.store.atomically(() => createDuePayout(call.account, arrivesInSeconds))
	},
	'POST /_sandbox/payouts/:id/fail': (call, id) =>
		within(call, 'payout', id, () => failPayout(call.account, id)),
	'GET /_sandbox/webhooks': ({ account }) => listDeliveries(account),
	'POST /_sandbox/webhooks/deliver': handOver,
	'POST /_sandbox/webhooks/flush': (call) =>
		call.courier.flush(parse(shapes.flushShape, call.body).order),
	'POST /_sandbox/webhooks/settle': async (call) => {
		await call.courier.settle()
		return listDeliveries(call.account)
	},
	'POST /_sandbox/faults': ({ account, body }) => {
		addFault(account, parse(shapes.faultShape, body))
		return {}
	},
	'GET /_sandbox/faults/plan': ({ account }) => faultsMet(account),
	'POST /_sandbox/faults/plan': ({ account, body }) => {
		beginFaultPlan(account, parse(shapes.faultPlanShape, body))
		return {}
	},
	'POST /_sandbox/faults/clear': ({ account }) => {
		clearFaults(account)
		return {}
	},
	'POST /_sandbox/reset': ({ account, settle }) => {
		account.store.reset()
		settle()
		return {}
	},
}

/** Does one command of the control API, which is for tests and the demonstration alone. */
export async function answerControl(call: ControlCall): Promise<unknown> {
	const [, , room = '', id = '', verb] = call.path.split('/')
	const named = verb === undefined ? call.path : `/_sandbox/${room}/:id/${verb}`
	const command = COMMANDS[`${call.method} ${named}`]
	if (command === undefined) throw noSuchUrl(call.method, call.path)
	return await command(call, id)
}

function readClock(account: Account) {
	return { now: account.clock.now(), stopped: account.clock.stopped() }
}

function moveClock({ account, body, tick }: ControlCall) {
	const move = parse(shapes.clockShape, body)
	if ('set' in move) account.clock.set(move.set, move.stopped)
	else if ('advance' in move) account.clock.advance(move.advance)
	else account.clock.release()
	tick()
	return readClock(account)
}

function changeSettings({ account, courier, body }: ControlCall) {
	const changed = parse(shapes.settingsShape.partial(), body)
	account.store.atomically(() => {
		account.store.writeSetting('settings', { ...settingsOf(account), ...changed })
		if (changed.payoutEveryDays !== undefined) schedulePayouts(account)
	})
	courier.wake()
	return settingsOf(account)
}

function pay(call: ControlCall, id: string) {
	const { account } = call
	const { card, authentication } = parse(shapes.payShape, call.body)
	return within(call, 'checkout.session', id, () => {
		const session = payWithCard(account, id, card)
		if (authentication === 'leave') return session
		return answerAuthentication(account, id, authentication === 'approve')
	})
}

function releaseAll({ account }: ControlCall) {
	const charges = account.store.db
		.prepare<[], { id: string }>(
			`select id from object where kind = 'charge'
				and json_extract(body, '$.balance_transaction') is null order by seq`,
		)
		.all()
	account.store.atomically(() => {
		for (const { id } of charges) {
			releaseBalanceTransaction(account, account.store.get('charge', id))
		}
	})
	return {}
}

function handOver({ account, courier, body }: ControlCall) {
	const { eventIds, parallel } = parse(shapes.deliverShape, body)
	for (const id of eventIds) {
		if (account.store.find('event', id) === undefined) throw noSuch('event', id)
	}
	return courier.handOver(eventIds, parallel)
}

function within(
	{ account }: ControlCall,
	kind: Kind,
	id: string,
	work: () => Parameters<typeof present>[1],
) {
	if (account.store.find(kind, id) === undefined) throw noSuch(kind, id)
	return present(account, account.store.atomically(work))
}

function parse<T>(schema: z.ZodType<T>, body: string): T {
	let given: unknown
	try {
		given = body === '' ? {} : JSON.parse(body)
	} catch {
		throw new ApiError(400, { type: 'invalid_request_error', message: 'Not JSON.' })
	}
	const result = schema.safeParse(given)
	if (result.success) return result.data
	const message = z.prettifyError(result.error)
	throw new ApiError(400, { type: 'invalid_request_error', message })
}
