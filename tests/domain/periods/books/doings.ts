import { expect } from 'vitest'
import { approveProposal } from '#app/domain/periods/approve-proposal.server.ts'
import { checkCodes } from '#app/domain/periods/check.ts'
import { compareReports } from '#app/domain/periods/month-reports.server.ts'
import { proposeClosing } from '#app/domain/periods/propose-closing.server.ts'
import { proposeReopening } from '#app/domain/periods/propose-reopening.server.ts'
import { month } from '#app/shared/month.ts'
import { outcomeOf } from '#tests/support/play.ts'
import { head, treasurer } from '#tests/support/rules.ts'
import {
	askAdjustment,
	askWithdrawal,
	decideAdjustment,
	decideDeposit,
	decideWithdrawal,
	deposit,
	gather,
} from './money-doings.ts'
import { monthAfter } from './paper-ledger.ts'
import { nowOf, type Play } from './play.ts'
import {
	complete,
	decide,
	deliver,
	dispute,
	failPayout,
	hear,
	payout,
	payUnheard,
	refundAll,
	refundPiece,
	refundSum,
	sell,
} from './sale-doings.ts'
import type { Doing } from './steps.ts'

const notes = Object.fromEntries(checkCodes.map((code) => [code, 'Sudah diketahui.']))

/** The treasurer proposes to close the next month or, by mistake, the one after it. */
async function close(play: Play, which: number): Promise<void> {
	const { shop, ledger, closings } = play
	const next = ledger.openMonth()
	if (next === null) return
	const wanted = month(which === 5 ? monthAfter(next) : next)
	const expected = ledger.close(wanted, nowOf(play))
	const proposing = proposeClosing(shop, { month: wanted, notes }, treasurer)
	expect(await outcomeOf(proposing)).toBe(expected)
	if (expected !== 'done') return
	expect(await outcomeOf(approveProposal(shop, wanted, treasurer))).toBe('periods.needs_another')
	expect(await outcomeOf(approveProposal(shop, wanted, head))).toBe('done')
	closings.set(wanted, ledger.acts)
}

/** The month closed last is opened again or, by mistake, the one before it. */
async function reopen(play: Play, which: number): Promise<void> {
	const { shop, ledger, closings } = play
	const last = ledger.closed.at(-1) ?? '2025-01'
	const wanted = month(which === 5 ? monthAfter(last, -1) : last)
	await expectReportsKept(play)
	const expected = ledger.reopen(wanted)
	const asked = { month: wanted, reason: 'Ada bukti yang terlewat.' }
	expect(await outcomeOf(proposeReopening(shop, asked, treasurer))).toBe(expected)
	if (expected !== 'done') return
	expect(await outcomeOf(approveProposal(shop, wanted, treasurer))).toBe('periods.needs_another')
	expect(await outcomeOf(approveProposal(shop, wanted, head))).toBe('done')
	closings.delete(wanted)
}

/** Whatever came since: what was signed for reads the same. */
export async function expectReportsKept({ shop, closings }: Play): Promise<void> {
	for (const [closed, number] of closings) {
		const compared = await compareReports(shop.db, month(closed), number)
		const changed = compared.filter(({ isSame }) => !isSame).map(({ kind }) => kind)
		expect([closed, compared.length > 0, changed]).toEqual([closed, true, []])
	}
}

/** Each is done by the verbs and told to the paper, which says what has to come of it. */
export const doings: Record<Doing, (play: Play, which: number) => Promise<unknown>> = {
	sell,
	'pay unheard': payUnheard,
	hear,
	deliver,
	complete,
	'refund a piece': refundPiece,
	'refund a sum': refundSum,
	'refund all': refundAll,
	dispute,
	win: (play, which) => decide(play, which, 'won'),
	lose: (play, which) => decide(play, which, 'lost'),
	payout: (play, which) => payout(play, which, false),
	'payout heard late': (play, which) => payout(play, which, true),
	'fail a payout': failPayout,
	'ask for little': (play, which) => askWithdrawal(play, which, 'little'),
	'ask for the usable': (play, which) => askWithdrawal(play, which, 'usable'),
	'ask for all': (play, which) => askWithdrawal(play, which, 'all'),
	approve: (play, which) => decideWithdrawal(play, which, 'approve'),
	'approve own': (play, which) => decideWithdrawal(play, which, 'approve own'),
	decline: (play, which) => decideWithdrawal(play, which, 'decline'),
	'call off': (play, which) => decideWithdrawal(play, which, 'call off'),
	'pay out': (play, which) => decideWithdrawal(play, which, 'pay'),
	'correct up': (play, which) => askAdjustment(play, which, 'correction', 50_000),
	'correct down': (play, which) => askAdjustment(play, which, 'correction', -150_000),
	'add interest': (play, which) => askAdjustment(play, which, 'interest', 30_000),
	agree: (play, which) => decideAdjustment(play, which, 'agree'),
	'agree own': (play, which) => decideAdjustment(play, which, 'agree own'),
	disagree: (play, which) => decideAdjustment(play, which, 'disagree'),
	gather,
	'agree to deposit': (play, which) => decideDeposit(play, which, 'agree'),
	'agree to own deposit': (play, which) => decideDeposit(play, which, 'agree own'),
	'decline deposit': (play, which) => decideDeposit(play, which, 'decline'),
	deposit,
	close,
	reopen,
}
