import type { Updateable } from 'kysely'
import type { Reader, Tx } from '#db/client.ts'
import type { WorkshopSchema } from '#db/schema/workshop.ts'

export async function updateProgramme(
	tx: Tx,
	id: string,
	change: Updateable<WorkshopSchema['programmes']>,
): Promise<void> {
	await tx.updateTable('programmes').set(change).where('id', '=', id).execute()
}

/** How many take part in the programme's cohorts and have no last day yet. */
export async function countMembersOf(db: Reader, programmeId: string): Promise<number> {
	const row = await db
		.selectFrom('cohort_members')
		.innerJoin('cohorts', 'cohorts.id', 'cohort_members.cohort_id')
		.select((e) => e.fn.countAll<number>().as('people'))
		.where('cohorts.programme_id', '=', programmeId)
		.where('cohort_members.left_on', 'is', null)
		.executeTakeFirstOrThrow()
	return Number(row.people)
}

/** Every programme by its code, with its partner and how many cohorts it has had. */
export function selectProgrammes(db: Reader) {
	return db
		.selectFrom('programmes')
		.leftJoin('partners', 'partners.id', 'programmes.partner_id')
		.selectAll('programmes')
		.select(['partners.code as partner_code', 'partners.name as partner_name'])
		.select(({ selectFrom }) =>
			selectFrom('cohorts')
				.whereRef('cohorts.programme_id', '=', 'programmes.id')
				.select((e) => e.fn.countAll<number>().as('count'))
				.as('cohorts'),
		)
		.orderBy('programmes.code')
}
