import { namesOfStaff } from '#app/domain/staff/members.server.ts'
import type { Adjustment } from '#app/domain/stock/adjustments/adjustments.server.ts'
import type { Services } from '#app/services.server.ts'
import type { NamedAdjustment } from './adjustment-table.tsx'

/** With the names of who asked and who decided. */
export async function nameAdjustments(
	db: Services['db'],
	adjustments: readonly Adjustment[],
): Promise<NamedAdjustment[]> {
	const names = await namesOfStaff(
		db,
		adjustments.flatMap(({ requestedBy, decidedBy }) => [requestedBy, decidedBy ?? requestedBy]),
	)
	return adjustments.map((adjustment) => ({
		...adjustment,
		requestedName: names.get(adjustment.requestedBy) ?? '',
		decidedName: names.get(adjustment.decidedBy ?? '') ?? null,
	}))
}
