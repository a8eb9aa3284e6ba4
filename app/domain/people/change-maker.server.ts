import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import type { CalendarDate, Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { badBlock, makerErased, noSuchMaker } from './errors.ts'
import { isBlock } from './maker.ts'
import type { Skill } from './skill.ts'
import {
	deleteSkills,
	insertSkills,
	lockMaker,
	selectSkillsOf,
	updateMaker,
} from './store.server.ts'

export interface ChangeMaker {
	makerCode: string
	/** where in the house; empty while unknown */
	block: string
	expectedRelease: CalendarDate | null
	skills: readonly Skill[]
}

/**
 * Changes what is true of a maker today and has no history: block, expected release, skills. The
 * audit says which of them changed, and not to what.
 *
 * Refuses `people.bad_block`, `people.no_such_maker` and `people.maker_erased`.
 */
export async function changeMaker(
	{ db, clock }: { db: Db; clock: Clock },
	input: ChangeMaker,
	actor: Actor,
): Promise<void> {
	const block = input.block.trim()
	if (!isBlock(block)) throw badBlock()
	await transaction(db, async (tx) => {
		const maker = await lockMaker(tx, input.makerCode)
		if (!maker) throw noSuchMaker(input.makerCode)
		if (maker.erased_at !== null) throw makerErased(maker.code)
		const had = (await selectSkillsOf(tx, [maker.id])).map(({ skill }) => skill).sort()
		const skills = [...new Set(input.skills)].sort()
		const changed = [
			...(maker.block === block ? [] : ['block']),
			...(maker.expected_release === input.expectedRelease ? [] : ['release']),
			...(had.join() === skills.join() ? [] : ['skills']),
		]
		if (changed.length === 0) return
		await updateMaker(tx, maker.id, { block, expected_release: input.expectedRelease })
		await deleteSkills(tx, maker.id)
		await insertSkills(tx, maker.id, skills)
		await recordAudit(tx, {
			actor,
			action: 'people.maker-changed',
			subjectKind: 'maker',
			subjectId: maker.id,
			details: { code: maker.code, changed: changed.join(', ') },
			at: clock.now(),
		})
	})
}
