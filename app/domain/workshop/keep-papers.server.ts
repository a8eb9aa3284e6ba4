import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { newId } from '#app/shared/ids.ts'
import type { Instant } from '#app/shared/instant.ts'
import { isRefusal } from '#app/shared/refusal.ts'
import type { PaperPictures } from './paper-pictures.ts'

/** One page of a paper, as whoever it belongs to puts it on record. */
export interface KeptPage {
	readonly id: string
	readonly media_key: string
	readonly added_by: string
	readonly added_at: Instant
}

/**
 * Keeps photos of a paper, page after page, while `record` writes down what they belong to. What is
 * refused leaves none of them behind. Encoding takes a while: `record` begins its transaction after
 * it.
 *
 * Refuses `catalogue.picture_unreadable`, `catalogue.picture_too_large` and what `record` refuses.
 */
export async function keepPapers(
	papers: Pick<PaperPictures, 'store' | 'remove'>,
	sent: { pages: readonly Uint8Array[]; actor: Actor; at: Instant },
	record: (pages: readonly KeptPage[]) => Promise<void>,
): Promise<void> {
	const { actor, at } = sent
	const kept: KeptPage[] = []
	try {
		for (const page of sent.pages) {
			const media_key = await papers.store(page)
			const added_by = actorId(actor) ?? actor.kind
			kept.push({ id: newId(), media_key, added_by, added_at: at })
		}
		await record(kept)
	} catch (error) {
		// After anything else nobody knows what is on record.
		if (isRefusal(error)) for (const { media_key } of kept) await papers.remove(media_key)
		throw error
	}
}
