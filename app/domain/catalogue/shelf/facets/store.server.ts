import { sql } from 'kysely'
import { type Craft, crafts } from '#app/domain/catalogue/product.ts'
import type { Reader } from '#db/client.ts'

/**
 * The different combinations of colours, or of sizes, on sale in each craft. It jumps along the
 * index from one to the next, so it costs what there are combinations and not what there are
 * products.
 */
export async function selectShelfBits(
	db: Reader,
	column: 'colours' | 'sizes',
): Promise<{ craft: Craft; bits: number }[]> {
	const bits = sql.ref(column)
	const known = sql.join(
		crafts.map((craft) => sql`select ${sql.lit(craft)} as craft`),
		sql` union all `,
	)
	const next = (after: ReturnType<typeof sql>) => sql`(
		select min(${bits}) from shelf
		where shelf.on_sale = 1 and shelf.craft = jump.craft ${after}
	)`
	const { rows } = await sql<{ craft: Craft; bits: number }>`
		with recursive jump(craft, bits) as (
			select craft, ${next(sql``)} from (${known}) as jump
			union all
			select craft, ${next(sql`and shelf.${bits} > jump.bits`)} from jump
			where jump.bits is not null
		)
		select craft, bits from jump where bits is not null`.execute(db)
	return rows
}

/** Which of these cohorts (some) have made something that is on sale. */
export async function selectCohortsOnSale(
	db: Reader,
	slugs: readonly string[],
): Promise<{ slug: string; craft: Craft }[]> {
	const ofOne = (slug: string) => sql`
		select cast(${slug} as text) as slug, (
			select shelf.craft from shelf_cohorts cross join shelf
			where shelf_cohorts.cohort_slug = ${slug} and shelf.on_sale + 0 = 1
			and shelf.product_id = shelf_cohorts.product_id limit 1
		) as craft`
	const { rows } = await sql<{ slug: string; craft: Craft | null }>`${sql.join(
		slugs.map(ofOne),
		sql` union all `,
	)}`.execute(db)
	return rows.flatMap(({ slug, craft }) => (craft === null ? [] : [{ slug, craft }]))
}
