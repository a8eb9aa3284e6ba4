import { Outlet } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { type FrameGroup, type FrameLink, StaffFrame } from '#app/ui/office/staff-frame.tsx'

export const handle: PageHandle = { hydrate: true }

export const loader = reads(surfaces.finance.access, async () => null)

/** The head and the navigation around the books. */
export default function Layout() {
	const copy = useCopy()
	const { finance, handPayments, holds, disputes, till, refunds, withdrawals } = copy
	const { books, periods, reconciliation } = copy
	const { nav } = finance
	const links: (FrameLink | FrameGroup)[] = [
		{ to: '/keuangan', label: nav.home, end: true },
		{ to: '/keuangan/pembayaran', label: handPayments.nav },
		{ to: '/keuangan/pengembalian', label: refunds.nav },
		{ to: '/keuangan/sengketa', label: disputes.nav },
		{ to: '/keuangan/kas', label: till.book.nav },
		{ to: '/keuangan/tabungan', label: nav.savings },
		{ to: '/keuangan/penarikan', label: withdrawals.nav },
		{ to: '/keuangan/ditahan', label: holds.nav },
		{
			label: nav.treasury,
			pages: [
				{ to: '/keuangan/pnbp', label: nav.pnbp },
				{ to: '/keuangan/mitra', label: nav.partners },
				{ to: '/keuangan/modal', label: nav.funds },
				{ to: '/keuangan/cadangan', label: nav.reserve },
				{ to: '/keuangan/ketentuan', label: nav.terms },
			],
		},
		{
			label: books.nav,
			pages: [
				{ to: '/keuangan/buku', label: books.pages.books },
				{ to: '/keuangan/neraca', label: books.pages.trial },
				{ to: '/keuangan/hasil', label: books.pages.results },
				{ to: '/keuangan/rekonsiliasi', label: reconciliation.nav },
				{ to: '/keuangan/periode', label: periods.nav },
			],
		},
		{ to: '/keuangan/jurnal', label: nav.journal },
		{ to: '/keuangan/akun', label: nav.accounts },
		{ to: '/keuangan/aturan', label: nav.rules },
	]
	return (
		<StaffFrame surface="finance" links={links}>
			<Outlet />
		</StaffFrame>
	)
}
