import { buyer } from '#app/domain/audit/actor.ts'
import { addLetter } from '#app/domain/complaints/add-letter.server.ts'
import type {
	ComplaintKind,
	ComplaintOutcome,
	ComplaintWish,
} from '#app/domain/complaints/complaint.ts'
import { openComplaint } from '#app/domain/complaints/open-complaint.server.ts'
import { settleComplaint } from '#app/domain/complaints/settle-complaint.server.ts'
import { finaliseSavings } from '#app/domain/savings/finalise-savings.server.ts'
import { type Instant, plusDays } from '#app/shared/instant.ts'
import { productPictures } from './play-pictures.ts'
import { actorOf, type Deed } from './play-world.ts'
import { momentOf, type When } from './when.ts'

/** What the officer or the buyer wrote: so long after the receipt, or at a time of its own. */
interface SeedLetter {
	readonly from: 'officer' | 'buyer'
	readonly when: When | { readonly afterDays: number }
	readonly text: string
}

/** What a buyer was not content with, and what became of it; counted in days from the receipt. */
export interface SeedComplaint {
	readonly afterDays: number
	readonly kind: ComplaintKind
	readonly wish: ComplaintWish
	readonly text: string
	/** one of the shop's own pictures, since no real photo belongs to an invented order */
	readonly photo?: string
	/** what was written afterwards, in its order */
	readonly letters?: readonly SeedLetter[]
	readonly outcome?: {
		readonly afterDays: number
		readonly as: ComplaintOutcome
		readonly text: string
	}
}

/** A complaint from its opening to its outcome, about an order received at this moment. */
export function complaining(
	token: () => string,
	complaint: SeedComplaint,
	{ receivedAt, now }: { receivedAt: Instant; now: Instant },
): Deed[] {
	const { kind, wish, text, photo, letters = [], outcome } = complaint
	let complaintId = ''
	const open: Deed = {
		at: plusDays(receivedAt, complaint.afterDays),
		play: async (world) => {
			const bytes = photo && productPictures.get(photo)
			const photos = bytes ? [bytes] : []
			const opened = await openComplaint(world, { token: token(), kind, wish, text, photos })
			complaintId = opened.complaintId
		},
	}
	const written = letters.map(
		({ from, when, text }): Deed => ({
			at: 'afterDays' in when ? plusDays(receivedAt, when.afterDays) : momentOf(when, now),
			play: (world) => {
				const isBuyer = from === 'buyer'
				const letter = { complaintId, token: isBuyer ? token() : null, text }
				return addLetter(world, letter, isBuyer ? buyer : actorOf(world, 'officer'))
			},
		}),
	)
	const settle: Deed[] = outcome
		? [
				{
					at: plusDays(receivedAt, outcome.afterDays),
					play: async (world) => {
						const decision = { complaintId, outcome: outcome.as, text: outcome.text }
						await settleComplaint(world, decision, actorOf(world, 'head'))
						await finaliseSavings(world)
					},
				},
			]
		: []
	return [open, ...written, ...settle]
}
