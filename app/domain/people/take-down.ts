import type { Actor } from '#app/domain/audit/actor.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { ConsentKind } from './consent.ts'

/**
 * The port to rooms above this one: takes down all that is public by leave of a consent which ends
 * in this transaction. Called before the consent does; the database refuses the end of one that
 * something still rests on.
 */
export type TakeDown<Tx> = (
	tx: Tx,
	ended: { readonly makerId: string; readonly kind: ConsentKind },
	act: { readonly actor: Actor; readonly at: Instant },
) => Promise<void>
