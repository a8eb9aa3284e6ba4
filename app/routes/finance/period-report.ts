import { noReports } from '#app/domain/periods/errors.ts'
import { keptReport } from '#app/domain/periods/month-reports.server.ts'
import { getPeriod } from '#app/domain/periods/periods.server.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { monthOfAddress } from './period-form.server.ts'

/** A report as it was kept when its month was closed, byte for byte: its hash can be checked. */
export const loader = reads(
	surfaces.finance.access,
	async ({ params, services: { db, clock } }) => {
		const month = monthOfAddress(params.month)
		const kind = (params.file ?? '').replace(/\.csv$/, '')
		const { closing } = await getPeriod(db, clock, month)
		if (!closing) throw noReports()
		return new Response(await keptReport(db, closing.number, kind), {
			headers: {
				'content-type': 'text/csv; charset=utf-8',
				'content-disposition': `attachment; filename="${month}-${kind}.csv"`,
				'cache-control': 'no-store',
				'x-content-type-options': 'nosniff',
			},
		})
	},
)
