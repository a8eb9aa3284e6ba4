import type { CalendarDate } from '#app/shared/instant.ts'
import type { Reader } from '#db/client.ts'
import type { MakerOnDate } from './maker.ts'
import type { Presence } from './presence.ts'
import { type RegisterFilter, selectBlocks, selectRegister } from './register/store.server.ts'
import type { Skill } from './skill.ts'
import { selectSkillsOf } from './store.server.ts'

/** A maker as the workshop's register lists one on a day: by a code, without a name. */
export interface ListedMaker extends MakerOnDate {
	readonly presence: Presence
	readonly block: string
	readonly expectedRelease: CalendarDate | null
	readonly skills: readonly Skill[]
	/** nobody can tell any more who this was */
	readonly erased: boolean
}

const PAGE_SIZE = 50

/** A page of the register, in the order in which makers came to the programmes. */
export async function listRegister(
	db: Reader,
	{ on, filter, cursor }: { on: CalendarDate; filter: RegisterFilter; cursor: string | null },
): Promise<{ makers: ListedMaker[]; next: string | null }> {
	const rows = await selectRegister(db, { on, filter, cursor, limit: PAGE_SIZE + 1 })
	const shown = rows.slice(0, PAGE_SIZE)
	const skills = await skillsOf(
		db,
		shown.map(({ id }) => id),
	)
	return {
		makers: shown.map((row) => ({
			id: row.id,
			code: row.code,
			sex: row.sex,
			registerClass: row.register_class,
			presence: row.presence,
			block: row.block,
			expectedRelease: row.expected_release,
			skills: skills.get(row.id) ?? [],
			erased: row.erased_at !== null,
		})),
		next: rows.length > PAGE_SIZE ? (shown.at(-1)?.id ?? null) : null,
	}
}

/** The blocks that makers are in, for choosing one. */
export async function listBlocks(db: Reader): Promise<string[]> {
	return (await selectBlocks(db)).map(({ block }) => block)
}

async function skillsOf(db: Reader, makerIds: readonly string[]): Promise<Map<string, Skill[]>> {
	const rows = makerIds.length === 0 ? [] : await selectSkillsOf(db, makerIds)
	const skills = new Map<string, Skill[]>()
	for (const row of rows) skills.set(row.maker_id, [...(skills.get(row.maker_id) ?? []), row.skill])
	return skills
}
