import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { bookTreasuryPaid } from '#app/domain/bookkeeping/book-treasury-paid.server.ts'
import { treasurerCash } from '#app/domain/bookkeeping/chart.ts'
import { lockAccountBalance } from '#app/domain/ledger/balances.server.ts'
import { sumAsOf } from '#app/domain/ledger/days/balances-as-of.server.ts'
import { type CalendarDate, type Clock, dateInMagetan } from '#app/shared/instant.ts'
import { negate, type Sen, sen, ZERO } from '#app/shared/money.ts'
import type { Db, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { refuse } from './errors.ts'
import { ntpnIn } from './request.ts'
import { requireRequest } from './require-request.server.ts'
import { findByNtpn, type RequestRow, selectCodes, updateRequest } from './store.server.ts'

export interface SettleRequest {
	requestId: string
	paidOn: CalendarDate
	/** cash for a purchase alone */
	paidFrom: 'bank' | 'cash'
	/** the NTPN of a deposit; else what the bank or the shop calls the payment */
	reference: string
	/** of the photo of the paper, as `PaperPictures` keeps it */
	receiptKey: string | null
}

/**
 * Writes down that what was approved is paid, and books it. A deposit has its NTPN, the photo of
 * the receipt, and a billing code that was valid on its day; a purchase has its receipt. The same
 * once more changes nothing.
 *
 * Refuses what `requireRequest` refuses, `treasury.bad_dates`, `treasury.bad_ntpn`,
 * `treasury.ntpn_taken`, `treasury.no_valid_code`, `treasury.receipt_missing`,
 * `treasury.reference_missing`, `treasury.fund_short` and `treasury.cash_short`.
 */
export async function settleRequest(
	{ db, clock }: { db: Db; clock: Clock },
	input: SettleRequest,
	actor: Actor,
): Promise<{ isFirst: boolean }> {
	const at = clock.now()
	return transaction(db, async (tx) => {
		const request = await requireRequest(tx, input.requestId, 'approved', 'paid')
		const reference = referenceOf(request, input)
		if (request.state === 'paid') {
			if (request.reference !== reference) throw refuse('treasury.not_open')
			return { isFirst: false }
		}
		await checkDay(tx, request, input.paidOn, dateInMagetan(at))
		const isProved = request.kind === 'pnbp' || request.kind === 'purchase'
		if (isProved && input.receiptKey === null) throw refuse('treasury.receipt_missing')
		if (request.kind === 'pnbp' && (await findByNtpn(tx, reference))) {
			throw refuse('treasury.ntpn_taken', { ntpn: reference })
		}
		const paidFrom = request.kind === 'purchase' ? input.paidFrom : 'bank'
		await checkMoney(tx, request, { paidFrom, paidOn: input.paidOn })
		await updateRequest(tx, request.id, {
			state: 'paid',
			paid_by: actorId(actor) ?? actor.kind,
			paid_at: at,
			paid_on: input.paidOn,
			paid_from: paidFrom,
			reference,
			receipt_key: input.receiptKey,
		})
		const { id: requestId, kind, account_code: accountCode, amount_sen: amountSen } = request
		const paid = { requestId, kind, accountCode, amountSen, paidFrom, paidOn: input.paidOn }
		await bookTreasuryPaid(tx, paid, at)
		await recordAudit(tx, {
			actor,
			action: 'treasury.paid',
			subjectKind: 'treasury-request',
			subjectId: requestId,
			details: { kind, amountSen, paidFrom, paidOn: input.paidOn, reference },
			at,
		})
		return { isFirst: true }
	})
}

function referenceOf({ kind }: RequestRow, { reference }: SettleRequest): string {
	const text = reference.trim()
	if (kind === 'pnbp') {
		const ntpn = ntpnIn(text)
		if (ntpn === undefined) throw refuse('treasury.bad_ntpn')
		return ntpn
	}
	if (text === '') throw refuse('treasury.reference_missing')
	return text
}

/** Not in the future, not before it was approved or asked for; a deposit under a valid code. */
async function checkDay(
	tx: Tx,
	request: RequestRow,
	paidOn: CalendarDate,
	today: CalendarDate,
): Promise<void> {
	const approvedOn = dateInMagetan(request.approved_at ?? request.requested_at)
	if (paidOn > today || paidOn < approvedOn) throw refuse('treasury.bad_dates')
	if (request.kind !== 'pnbp') return
	const codes = await selectCodes(tx, [request.id])
	const isValid = codes.some((one) => one.issued_on <= paidOn && one.expires_on >= paidOn)
	if (!isValid) throw refuse('treasury.no_valid_code', { paidOn })
}

/** Neither the fund nor the treasurer's cash is paid below nothing, on that day nor by now. */
async function checkMoney(
	tx: Tx,
	request: RequestRow,
	{ paidFrom, paidOn }: { paidFrom: 'bank' | 'cash'; paidOn: CalendarDate },
): Promise<void> {
	const { kind, amount_sen: amountSen, account_code: accountCode } = request
	if (kind === 'purchase' && request.override_by === null) {
		const fundSen: Sen = negate((await lockAccountBalance(tx, accountCode)) ?? ZERO)
		if (amountSen > fundSen) throw refuse('treasury.fund_short', { fundSen, amountSen })
	}
	if (paidFrom === 'bank') return
	const nowSen = (await lockAccountBalance(tx, treasurerCash.code)) ?? ZERO
	const cashSen = sen(Math.min(nowSen, await sumAsOf(tx, paidOn, [treasurerCash.code])))
	if (amountSen > cashSen) throw refuse('treasury.cash_short', { cashSen, amountSen })
}
