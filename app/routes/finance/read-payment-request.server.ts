import type { Actor } from '#app/domain/audit/actor.ts'
import { actorId } from '#app/domain/audit/actor.ts'
import { balanceOfAccount } from '#app/domain/ledger/balances.server.ts'
import { unattachedIntakes } from '#app/domain/treasury/funds.server.ts'
import { partnerProducts } from '#app/domain/treasury/partner-dues.server.ts'
import { depositMonths } from '#app/domain/treasury/pnbp-dues.server.ts'
import { isSettled } from '#app/domain/treasury/request.ts'
import { getRequest } from '#app/domain/treasury/requests.server.ts'
import { getIntake } from '#app/domain/workshop/materials/materials.server.ts'
import type { Services } from '#app/services.server.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { add, subtract, ZERO } from '#app/shared/money.ts'

/** A request as its page shows it. Refuses `treasury.no_such_request`. */
export async function readPaymentRequest(
	{ db, clock }: Pick<Services, 'db' | 'clock'>,
	id: string,
	actor: Actor,
) {
	const request = await getRequest(db, id)
	const { kind, state, gathered, payee, accountCode, amountSen } = request
	const today = dateInMagetan(clock.now())
	const isFund = kind === 'purchase' || kind === 'reserve'
	const fundSen = isFund ? ((await balanceOfAccount(db, accountCode))?.naturalSen ?? ZERO) : null
	const intakes = []
	for (const intakeId of request.intakeIds) intakes.push(await getIntake(db, intakeId))
	const mayHaveMore = kind === 'purchase' && (state === 'approved' || state === 'paid')
	return {
		...request,
		today,
		/** left under a rupiah, for the next settlement */
		leftSen: gathered ? subtract(add(gathered.carriedSen, gathered.movedSen), amountSen) : ZERO,
		fundSen,
		isShort: fundSen !== null && state === 'requested' && amountSen > fundSen,
		isOwn: request.requested.by === actorId(actor),
		isOpen: state === 'requested' || state === 'approved',
		/** an approved settlement needs somebody else, too, to come to nothing */
		needsAnother: state === 'approved' && isSettled(kind),
		hasValidCode: request.codes.some(({ expiresOn }) => expiresOn >= today),
		products: kind === 'partner' && gathered ? await partnerProducts(db, payee, gathered) : null,
		months: kind === 'pnbp' && gathered ? await depositMonths(db, gathered) : null,
		intakes,
		unattached: mayHaveMore ? await unattachedIntakes(db) : [],
	}
}

export type PaymentRequestPage = Awaited<ReturnType<typeof readPaymentRequest>>
