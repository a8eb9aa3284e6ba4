import { useCopy } from '#app/copy/use-copy.ts'
import { staffAccess } from '#app/http/access.ts'
import { reads } from '#app/http/reads.server.ts'

export const loader = reads(staffAccess('treasurer', 'head', 'admin'), async () => null)

export default function Maker() {
	return <h1>{useCopy().common.brand}</h1>
}
