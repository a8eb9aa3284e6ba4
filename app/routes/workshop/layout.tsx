import { Outlet } from '@remix-run/react'
import type { ComponentProps } from 'react'
import { fetchWords } from '#app/copy/fetch-words.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { StaffFrame } from '#app/ui/office/staff-frame.tsx'

export const handle: PageHandle = { hydrate: true }

export const loader = reads(surfaces.workshop.access, async () => null)

/** A browser that comes from another part has the words of this one before its page is drawn. */
export async function clientLoader(): Promise<null> {
	await fetchWords('workshop')
	return null
}

/** The head and the navigation around the workshop. */
export default function Layout() {
	const copy = useCopy()
	const { batches, materials, workshop, people, cohortWork, pictures, products } = copy
	const { stock, opname, tags, trace } = copy
	const { nav } = workshop
	const links = [
		{ to: '/bengkel', label: nav.home, end: true },
		{
			label: cohortWork.nav.sessions,
			pages: [
				{ to: '/bengkel/pertemuan', label: cohortWork.nav.sessions },
				{ to: '/bengkel/kalender', label: cohortWork.nav.calendar },
			],
		},
		{
			label: batches.nav,
			pages: [
				{ to: '/bengkel/batch', label: batches.nav },
				{ to: '/bengkel/bahan', label: materials.nav },
				{ to: '/bengkel/foto', label: pictures.nav },
			],
		},
		{
			label: nav.stock,
			pages: [
				{ to: '/bengkel/lot', label: nav.lots },
				{ to: '/bengkel/stok', label: stock.nav.adjustments },
				{ to: '/bengkel/tempat', label: stock.nav.places },
				{ to: '/bengkel/opname', label: opname.nav },
				{ to: '/bengkel/label', label: tags.nav },
				{ to: '/bengkel/lacak', label: trace.nav },
			],
		},
		{ to: '/bengkel/produk', label: products.nav },
		{
			label: cohortWork.nav.cohorts,
			pages: [
				{ to: '/bengkel/angkatan', label: cohortWork.nav.cohorts },
				{ to: '/bengkel/warga', label: people.nav },
				{ to: '/bengkel/program', label: cohortWork.nav.programmes },
				{ to: '/bengkel/mitra', label: cohortWork.nav.partners },
			],
		},
	] satisfies ComponentProps<typeof StaffFrame>['links']
	return (
		<StaffFrame surface="workshop" links={links}>
			<Outlet />
		</StaffFrame>
	)
}
