import { getLayout } from '#app/domain/reconciliation/statements/layouts.server.ts'
import { sampleFile } from '#app/domain/reconciliation/statements/sample-file.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'

/** An invented statement as a bank of one layout writes it. */
export const loader = reads(surfaces.finance.access, async ({ url, services: { db } }) => {
	const layout = await getLayout(db, url.searchParams.get('susunan') ?? '')
	const name = layout.name.replace(/[^\w-]+/g, '-').toLowerCase()
	return new Response(sampleFile(layout), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="contoh-${name}.csv"`,
			'cache-control': 'no-store',
			'x-content-type-options': 'nosniff',
		},
	})
})
