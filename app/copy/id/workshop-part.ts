import { batchImport } from './batch-import.ts'
import { batches } from './batches.ts'
import { cohortWork } from './cohort-work.ts'
import { materials } from './materials.ts'
import { opname } from './opname.ts'
import { pictures } from './pictures.ts'
import { products } from './products.ts'
import { stock } from './stock.ts'
import { tags } from './tags.ts'
import { trace } from './trace.ts'
import { workshop } from './workshop.ts'
import { workshopHome } from './workshop-home.ts'

/** What the pages of the workshop say, and no other page: fetched with the first of them. */
export const workshopPart = {
	batchImport,
	batches,
	cohortWork,
	materials,
	opname,
	pictures,
	products,
	stock,
	tags,
	trace,
	workshop,
	workshopHome,
}
