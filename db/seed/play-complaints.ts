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
import { pictureFiles } from './play-making.ts'
import { actorOf, type Deed } from './play-world.ts'

/** What a buyer was not content with, and what became of it; counted in days from the receipt. */
export interface SeedComplaint {
	readonly afterDays: number
	readonly kind: ComplaintKind
	readonly wish: ComplaintWish
	readonly text: string
	/** one of the shop's own pictures, since no real photo belongs to an invented order */
	readonly photo?: string
	readonly reply?: { readonly afterDays: number; readonly text: string }
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
	receivedAt: Instant,
): Deed[] {
	const { kind, wish, text, photo, reply, outcome } = complaint
	let complaintId = ''
	const open: Deed = {
		at: plusDays(receivedAt, complaint.afterDays),
		play: async (world) => {
			const bytes = photo && pictureFiles.get(photo)
			const photos = bytes ? [bytes] : []
			const opened = await openComplaint(world, { token: token(), kind, wish, text, photos })
			complaintId = opened.complaintId
		},
	}
	const answer: Deed[] = reply
		? [
				{
					at: plusDays(receivedAt, reply.afterDays),
					play: (world) => {
						const letter = { complaintId, token: null, text: reply.text }
						return addLetter(world, letter, actorOf(world, 'officer'))
					},
				},
			]
		: []
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
	return [open, ...answer, ...settle]
}
