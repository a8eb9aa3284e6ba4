import type { Actor } from '#app/domain/audit/actor.ts'
import { revealMaker } from '#app/domain/people/reveal-maker.server.ts'
import type { RevealPurpose } from '#app/domain/people/reveal-purpose.ts'
import type { StaffMember } from '#app/domain/staff/staff-member.ts'
import { booksAccess } from '#app/http/surfaces.ts'
import type { Services } from '#app/services.server.ts'
import { isRefusal } from '#app/shared/refusal.ts'

interface Reading {
	readonly services: Services
	readonly actor: Actor
	readonly staff: Pick<StaffMember, 'role'>
}

/**
 * The maker's name for a paper, where whoever prints may see it; the look is on record. Null for an
 * auditor, and of somebody who was erased: the paper then goes by the code.
 */
export async function revealForPaper(
	{ services, actor, staff }: Reading,
	makerCode: string,
	purpose: RevealPurpose,
): Promise<string | null> {
	if (!booksAccess.roles.includes(staff.role)) return null
	try {
		return (await revealMaker(services, { makerCode, purpose }, actor)).name
	} catch (error) {
		if (isRefusal(error) && error.code === 'people.maker_erased') return null
		throw error
	}
}
