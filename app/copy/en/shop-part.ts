import type { PartWords } from '../copy.ts'
import { kit } from './kit.ts'
import { search } from './search.ts'
import { session } from './session.ts'

/** What pages without scripts say, and no page of the staff: no browser fetches it. */
export const shopPart: PartWords['shop'] = {
	kit,
	search,
	session,
}
