import type { Instant } from '#app/shared/instant.ts'
import type { Reader } from '#db/client.ts'
import type { StaffMember } from './staff-member.ts'
import { selectMember, selectMembers, selectMembersByIds } from './store.server.ts'

export interface ListedMember extends StaffMember {
	/** when their access ended, or null for those who may sign in */
	readonly closedAt: Instant | null
	readonly createdAt: Instant
}

/** One member of staff, also one whose access is closed, or null. */
export async function findStaff(db: Reader, id: string): Promise<ListedMember | null> {
	return (await selectMember(db, id)) ?? null
}

/** Everybody who works or worked here, those with access first, by name. */
export async function listStaff(db: Reader): Promise<ListedMember[]> {
	const members: ListedMember[] = await selectMembers(db)
	return members.sort((a, b) => Number(a.closedAt !== null) - Number(b.closedAt !== null))
}

/** The names that an audit trail or a list needs, by id. */
export async function namesOfStaff(
	db: Reader,
	ids: readonly string[],
): Promise<Map<string, string>> {
	if (ids.length === 0) return new Map()
	const members = await selectMembersByIds(db, [...new Set(ids)])
	return new Map(members.map(({ id, name }) => [id, name]))
}
