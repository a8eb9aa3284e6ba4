import { useCopy } from '#app/copy/use-copy.ts'

import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'

export const loader = reads(surfaces.finance.access, async () => null)

export default function Journal() {
	return <h1>{useCopy().common.brand}</h1>
}
