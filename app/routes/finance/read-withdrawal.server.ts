import { entryNumbersOf } from '#app/domain/ledger/entries.server.ts'
import { heldBackOf } from '#app/domain/savings/held-back-sums.server.ts'
import { partSavings } from '#app/domain/savings/locked-savings.server.ts'
import { balanceOfMaker } from '#app/domain/savings/savings.server.ts'
import { getWithdrawalRequest } from '#app/domain/savings/withdrawals/requests.server.ts'
import { namesOfStaff } from '#app/domain/staff/members.server.ts'
import type { Services } from '#app/services.server.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { sen } from '#app/shared/money.ts'

/** A withdrawal with who did what, its entry, and what else the savings hold. */
export async function readWithdrawal(
	{ db, clock }: Pick<Services, 'db' | 'clock'>,
	id: string,
	readerId: string | null,
) {
	const request = await getWithdrawalRequest(db, id)
	const { requestedBy, decidedBy, closedBy } = request
	const names = await namesOfStaff(db, [requestedBy, decidedBy ?? '', closedBy ?? ''])
	const nameOf = (staffId: string | null) => (staffId ? (names.get(staffId) ?? null) : null)
	const savings = await balanceOfMaker(db, request.makerCode)
	const { usableSen, lockedSen } = await partSavings(db, savings)
	const heldBackSen = await heldBackOf(db, request.makerId)
	const entries = await entryNumbersOf(db, 'withdrawal', [id])
	return {
		...request,
		requestedByName: nameOf(requestedBy),
		decidedByName: nameOf(decidedBy),
		closedByName: nameOf(closedBy),
		isOwn: requestedBy === readerId,
		today: dateInMagetan(clock.now()),
		approvedOn: request.decidedAt && dateInMagetan(request.decidedAt),
		entryNumber: entries.get(id)?.[0] ?? null,
		lockedSen,
		/** what could be asked for besides this and all that is under way */
		freeSen: sen(Math.max(usableSen - heldBackSen, 0)),
	}
}

export type WithdrawalView = Awaited<ReturnType<typeof readWithdrawal>>
