import { expect } from 'vitest'
import {
	approveAdjustment,
	declineAdjustment,
} from '#app/domain/savings/adjustments/approve-adjustment.server.ts'
import { requestAdjustment } from '#app/domain/savings/adjustments/request-adjustment.server.ts'
import {
	approveWithdrawal,
	declineWithdrawal,
} from '#app/domain/savings/withdrawals/approve-withdrawal.server.ts'
import { cancelWithdrawal } from '#app/domain/savings/withdrawals/cancel-withdrawal.server.ts'
import { requestWithdrawal } from '#app/domain/savings/withdrawals/request-withdrawal.server.ts'
import { settleWithdrawal } from '#app/domain/savings/withdrawals/settle-withdrawal.server.ts'
import { approveRequest } from '#app/domain/treasury/approve-request.server.ts'
import { declineRequest } from '#app/domain/treasury/decline-request.server.ts'
import { recordBillingCode } from '#app/domain/treasury/record-billing-code.server.ts'
import { requestSettlement } from '#app/domain/treasury/request-settlement.server.ts'
import { settleRequest } from '#app/domain/treasury/settle-request.server.ts'
import { newId } from '#app/shared/ids.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { sen } from '#app/shared/money.ts'
import { officer, secondOfficer } from '#tests/support/making.ts'
import { outcomeOf } from '#tests/support/play.ts'
import { choose, nowOf, type Play } from './play.ts'

const silent = async (verb: Promise<unknown>) => outcomeOf(verb.then(() => null))
const reason = 'Tidak jadi'
const evidence = new TextEncoder().encode('bukti')

export async function askWithdrawal(
	play: Play,
	which: number,
	much: 'little' | 'usable' | 'all',
): Promise<void> {
	const { shop, makers, savings, names } = play
	const makerCode = choose(makers, which) ?? ''
	const { usableSen, finalSen } = savings.of(makerCode)
	const amount = { little: 50_000, usable: usableSen, all: finalSen }[much]
	const withdrawalId = newId()
	const wish = { makerCode, amountSen: sen(amount), purpose: 'needs', note: '' } as const
	const expected = savings.askWithdrawal(makerCode, amount)
	const asking = requestWithdrawal(shop, { ...wish, withdrawalId }, officer)
	expect(await silent(asking)).toBe(expected)
	const asked = savings.withdrawals.at(-1)
	if (expected === 'done' && asked) names.set(asked, withdrawalId)
}

export async function decideWithdrawal(
	play: Play,
	which: number,
	how: 'approve' | 'approve own' | 'decline' | 'call off' | 'pay',
): Promise<void> {
	const { shop, savings, names } = play
	const due = how === 'pay' ? 'approved' : 'requested'
	const one = choose(savings.withdrawals, which, ({ state }) => state === due)
	if (!one) return
	const asked = { withdrawalId: names.get(one) ?? '' }
	const [expected, doing] = {
		approve: () =>
			[
				savings.approveWithdrawal(one, false),
				approveWithdrawal(shop, asked, secondOfficer),
			] as const,
		'approve own': () =>
			[savings.approveWithdrawal(one, true), approveWithdrawal(shop, asked, officer)] as const,
		decline: () =>
			[
				savings.declineWithdrawal(one),
				declineWithdrawal(shop, { ...asked, reason }, secondOfficer),
			] as const,
		'call off': () =>
			[savings.callOff(one), cancelWithdrawal(shop, { ...asked, reason }, officer)] as const,
		pay: () => [savings.pay(one, nowOf(play)), settleWithdrawal(shop, asked, officer)] as const,
	}[how]()
	expect(await silent(doing)).toBe(expected)
}

export async function askAdjustment(
	play: Play,
	which: number,
	kind: 'correction' | 'interest',
	amount: number,
): Promise<void> {
	const { shop, makers, savings, names } = play
	const makerCode = choose(makers, which) ?? ''
	const adjustmentId = newId()
	const wish = { makerCode, kind, amountSen: sen(amount), reason: 'Lembar keliru', evidence }
	const expected = savings.askAdjustment(makerCode, kind, amount)
	const asking = requestAdjustment(shop, { ...wish, adjustmentId }, officer)
	expect(await silent(asking)).toBe(expected)
	const asked = savings.adjustments.at(-1)
	if (expected === 'done' && asked) names.set(asked, adjustmentId)
}

export async function decideAdjustment(
	play: Play,
	which: number,
	how: 'agree' | 'agree own' | 'disagree',
): Promise<void> {
	const { shop, savings, names } = play
	const one = choose(savings.adjustments, which, ({ isOpen }) => isOpen)
	if (!one) return
	const asked = { adjustmentId: names.get(one) ?? '' }
	if (how === 'disagree') {
		const expected = savings.declineAdjustment(one)
		const declining = declineAdjustment(shop, { ...asked, reason }, secondOfficer)
		expect(await silent(declining)).toBe(expected)
		return
	}
	const expected = savings.approveAdjustment(one, how === 'agree own', nowOf(play))
	const by = how === 'agree own' ? officer : secondOfficer
	expect(await silent(approveAdjustment(shop, asked, by))).toBe(expected)
}

/** What is owed to the state is asked to be deposited. */
export async function gather(play: Play): Promise<void> {
	const { shop, stateShare, names } = play
	const until = dateInMagetan(shop.clock.now())
	const requestId = newId()
	const asked = { requestId, kind: 'pnbp', payee: '', until, note: '' } as const
	const expected = stateShare.gather()
	expect(await silent(requestSettlement(shop, asked, officer))).toBe(expected)
	const one = stateShare.deposits.at(-1)
	if (expected === 'done' && one) names.set(one, requestId)
}

export async function decideDeposit(
	play: Play,
	which: number,
	how: 'agree' | 'agree own' | 'decline',
): Promise<void> {
	const { shop, stateShare, names } = play
	const one = choose(stateShare.deposits, which, ({ state }) => state === 'requested')
	if (!one) return
	const requestId = names.get(one) ?? ''
	if (how === 'decline') {
		const expected = stateShare.decline(one)
		const declining = declineRequest(shop, { requestId, reason }, secondOfficer)
		expect(await silent(declining)).toBe(expected)
		return
	}
	const expected = stateShare.approve(one, how === 'agree own')
	const by = how === 'agree own' ? officer : secondOfficer
	expect(await silent(approveRequest(shop, { requestId, overrideReason: '' }, by))).toBe(expected)
}

/** Under a billing code of the day, with an NTPN of its own; doing it twice is doing it once. */
export async function deposit(play: Play, which: number): Promise<void> {
	const { shop, stateShare, names } = play
	const one = choose(stateShare.deposits, which, ({ state }) => state === 'approved')
	if (!one) return
	const requestId = names.get(one) ?? ''
	const number = stateShare.deposits.indexOf(one)
	const today = dateInMagetan(shop.clock.now())
	if (one.state === 'approved') {
		const code = String(820_260_600_000_000 + number)
		await recordBillingCode(shop, { requestId, code, expiresOn: today }, officer)
	}
	const reference = `NTPN${String(number).padStart(12, '0')}`
	const paid = { requestId, paidOn: today, paidFrom: 'bank', reference, receiptKey: 'p' } as const
	const expected = stateShare.pay(one, nowOf(play))
	expect(await silent(settleRequest(shop, paid, officer))).toBe(expected)
}
