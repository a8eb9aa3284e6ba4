/** Who does something: a member of staff by id, a buyer (whom we do not know), or Bekal itself. */
export type Actor =
	| { readonly kind: 'staff'; readonly id: string }
	| { readonly kind: 'buyer' }
	| { readonly kind: 'system' }

export const buyer: Actor = { kind: 'buyer' }
export const system: Actor = { kind: 'system' }

/** The id of a member of staff; null for buyers and for Bekal itself. */
export function actorId(actor: Actor): string | null {
	return actor.kind === 'staff' ? actor.id : null
}
