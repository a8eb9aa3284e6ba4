import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { invariant } from '#app/shared/invariant.ts'

/** Who stands at the counter: only staff ever do. */
export function officerOf(actor: Actor): string {
	const id = actorId(actor)
	invariant(id, 'somebody of the staff stands at the counter')
	return id
}
