import type { Refusal, RefusalDetails, RefusalKind } from '#app/shared/refusal.ts'
import { statusOfKind } from './status.ts'

/** A refusal as it travels to a page: what the page needs to say it in words. */
export interface RefusalData {
	readonly refusal: {
		readonly code: string
		readonly kind: RefusalKind
		readonly details: RefusalDetails
	}
}

export function refusalData({ code, kind, details }: Refusal): RefusalData {
	return { refusal: { code, kind, details } }
}

/** The answer that the nearest error boundary, or a machine, reads. */
export function refusalResponse(refusal: Refusal): Response {
	const headers = new Headers({ 'cache-control': 'no-store' })
	if (refusal.kind === 'unavailable') headers.set('retry-after', '5')
	return Response.json(refusalData(refusal), { status: statusOfKind[refusal.kind], headers })
}

/** True for data that `refusalResponse` or `writes` made. */
export function isRefusalData(data: unknown): data is RefusalData {
	return typeof data === 'object' && data !== null && 'refusal' in data
}
