import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { bank, houseAccounts, materialFund, workingCapital } from '#app/domain/bookkeeping/chart.ts'
import { lockAccountBalance } from '#app/domain/ledger/balances.server.ts'
import { openAccounts } from '#app/domain/ledger/open-accounts.server.ts'
import { findStaff } from '#app/domain/staff/members.server.ts'
import { type Clock, dateInMagetan } from '#app/shared/instant.ts'
import { add, negate, SEN_PER_RUPIAH, type Sen, ZERO } from '#app/shared/money.ts'
import type { Db, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { refuse } from './errors.ts'
import { findRequest, insertRequest, sumSmallPurchases } from './store.server.ts'
import { termsInForce } from './terms.server.ts'

export interface RequestPayment {
	/** made by the form: sent twice, it is asked for once */
	requestId: string
	/** material or something else for the work; cash for the treasurer; filling the reserve */
	kind: 'purchase' | 'cash' | 'reserve'
	/** what a purchase is paid from: the fund that replaces material, or the working capital */
	fund: 'material' | 'capital'
	amountSen: Sen
	/** where it is bought; empty for the others */
	payee: string
	/** what for */
	note: string
}

/**
 * Asks to pay something out of a fund. Another person approves it, but for a purchase within the
 * limit that the head has laid down, together with the others of its day, as long as its fund can
 * pay it: that is approved as it is asked for.
 *
 * Refuses `treasury.bad_amount`, `treasury.no_reason`, `treasury.already_requested`, and
 * `treasury.own_override` for what the head asks for and the fund does not have.
 */
export async function requestPayment(
	{ db, clock }: { db: Db; clock: Clock },
	input: RequestPayment,
	actor: Actor,
): Promise<{ isApproved: boolean }> {
	const { requestId, kind, amountSen } = input
	if (amountSen <= 0 || amountSen % SEN_PER_RUPIAH !== 0) throw refuse('treasury.bad_amount')
	if (input.note.trim() === '') throw refuse('treasury.no_reason')
	const at = clock.now()
	const accountCode = accountOf(input)
	return transaction(db, async (tx) => {
		await openAccounts(tx, houseAccounts)
		// What is small is summed over both funds, so nobody else asks of either meanwhile.
		await lockAccountBalance(tx, workingCapital.code)
		const fundSen = negate((await lockAccountBalance(tx, accountCode)) ?? ZERO)
		const earlier = await findRequest(tx, requestId)
		if (earlier) {
			const isSame =
				earlier.kind === kind &&
				earlier.amount_sen === amountSen &&
				earlier.account_code === accountCode &&
				earlier.payee === input.payee.trim()
			if (!isSame) throw refuse('treasury.already_requested')
			return { isApproved: earlier.needs_second === 0 }
		}
		await requireAllowable(tx, { kind, amountSen, fundSen }, actor)
		const { purchaseLimitSen } = await termsInForce(tx)
		const today = dateInMagetan(at)
		const smallSen = add(amountSen, await sumSmallPurchases(tx, today))
		const isSmall = kind === 'purchase' && smallSen <= purchaseLimitSen && amountSen <= fundSen
		await insertRequest(tx, {
			id: requestId,
			kind,
			amount_sen: amountSen,
			account_code: accountCode,
			payee: input.payee.trim(),
			note: input.note.trim(),
			needs_second: isSmall ? 0 : 1,
			state: isSmall ? 'approved' : 'requested',
			requested_by: actorId(actor) ?? actor.kind,
			requested_at: at,
		})
		await recordAudit(tx, {
			actor,
			action: 'treasury.requested',
			subjectKind: 'treasury-request',
			subjectId: requestId,
			details: { kind, amountSen, accountCode, needsSecond: isSmall ? 0 : 1 },
			at,
		})
		return { isApproved: isSmall }
	})
}

/** The head alone lets a fund pay more than it has, and nobody approves what they asked for. */
async function requireAllowable(
	tx: Tx,
	{ kind, amountSen, fundSen }: { kind: RequestPayment['kind']; amountSen: Sen; fundSen: Sen },
	actor: Actor,
): Promise<void> {
	if (kind === 'cash' || amountSen <= fundSen) return
	const staff = await findStaff(tx, actorId(actor) ?? '')
	if (staff?.role === 'head') throw refuse('treasury.own_override', { fundSen, amountSen })
}

function accountOf({ kind, fund }: RequestPayment): string {
	if (kind === 'cash') return bank.code
	return kind === 'purchase' && fund === 'material' ? materialFund.code : workingCapital.code
}
