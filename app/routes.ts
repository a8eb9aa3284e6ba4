import type { RouteConfig } from '@remix-run/route-config'

/**
 * Every address of Bekal, by surface. The words are Indonesian, as buyers and staff read them; the
 * shop stands once more below `/en`, in English.
 */
export default [
	{
		file: 'routes/storefront/layout.tsx',
		children: [
			{ path: '/', index: true, file: 'routes/storefront/home.tsx' },
			{ path: '/produk', file: 'routes/storefront/catalogue.tsx' },
			{ path: '/produk/:slug', file: 'routes/storefront/product.tsx' },
			{ path: '/cari', file: 'routes/storefront/search.tsx' },
			{ path: '/keranjang', file: 'routes/storefront/cart.tsx' },
			{ path: '/checkout', file: 'routes/storefront/checkout.tsx' },
			{ path: '/pesanan/:token', file: 'routes/storefront/order.tsx' },
			{ path: '/lacak', file: 'routes/storefront/track.tsx' },
			{ path: '/angkatan', file: 'routes/storefront/cohorts.tsx' },
			{ path: '/angkatan/:slug', file: 'routes/storefront/cohort.tsx' },
			{ path: '/jejak', file: 'routes/storefront/tags.tsx' },
			{ path: '/jejak/:code', file: 'routes/storefront/tag.tsx' },
			{ path: '/tentang', file: 'routes/storefront/about.tsx' },
			{ path: '/uang', file: 'routes/storefront/money.tsx' },
			{ path: '/pengiriman', file: 'routes/storefront/shipping.tsx' },
			{ path: '/pengembalian', file: 'routes/storefront/returns.tsx' },
			{ path: '/privasi', file: 'routes/storefront/privacy.tsx' },
			{ path: '/syarat', file: 'routes/storefront/terms.tsx' },
			{ path: '/kontak', file: 'routes/storefront/contact.tsx' },
			{ path: '/tanya-jawab', file: 'routes/storefront/questions.tsx' },
			{ path: '/kit', file: 'routes/storefront/kit.tsx' },
			{ path: '*', file: 'routes/storefront/not-found.tsx' },
		],
	},
	{ path: '/pesanan/:token/faktur.pdf', file: 'routes/storefront/invoice.ts' },
	{ path: '/pesanan/:token/kuitansi.pdf', file: 'routes/storefront/receipt.ts' },
	{ path: '/cari/saran', file: 'routes/storefront/suggest.ts' },
	{ path: '/masuk', file: 'routes/session/sign-in.tsx' },
	{ path: '/keluar', file: 'routes/session/sign-out.tsx' },
	{ path: '/bahasa', file: 'routes/session/language.tsx' },

	{
		path: '/kantor',
		file: 'routes/office/layout.tsx',
		children: [
			{ index: true, file: 'routes/office/home.tsx' },
			{ path: 'lot', file: 'routes/office/lots.tsx' },
			{ path: 'lot/:code', file: 'routes/office/lot.tsx' },
			{ path: 'pesanan', file: 'routes/office/orders.tsx' },
			{ path: 'pesanan/cetak.pdf', file: 'routes/office/chosen-papers.ts' },
			{ path: 'pesanan/:number', file: 'routes/office/order.tsx' },
			{ path: 'pesanan/:number/surat.pdf', file: 'routes/office/parcel-papers.ts' },
		],
	},
	{
		path: '/keuangan',
		file: 'routes/finance/layout.tsx',
		children: [
			{ index: true, file: 'routes/finance/home.tsx' },
			{ path: 'akun', file: 'routes/finance/accounts.tsx' },
			{ path: 'akun/:code', file: 'routes/finance/account.tsx' },
			{ path: 'jurnal', file: 'routes/finance/journal.tsx' },
			{ path: 'jurnal/:number', file: 'routes/finance/entry.tsx' },
			{ path: 'tabungan', file: 'routes/finance/savings.tsx' },
			{ path: 'tabungan/:code', file: 'routes/finance/maker.tsx' },
			{ path: 'tabungan/:code/penarikan', file: 'routes/finance/withdrawal.tsx' },
			{ path: 'aturan', file: 'routes/finance/rules.tsx' },
			{ path: 'pesanan/:number', file: 'routes/finance/order.tsx' },
			{ path: 'pesanan/:number/pengembalian', file: 'routes/finance/refund.tsx' },
		],
	},
	{
		path: '/admin',
		file: 'routes/admin/layout.tsx',
		children: [
			{ index: true, file: 'routes/admin/home.tsx' },
			{ path: 'petugas', file: 'routes/admin/staff.tsx' },
			{ path: 'surat', file: 'routes/admin/messages.tsx' },
			{ path: 'surat/:id', file: 'routes/admin/message.tsx' },
			{ path: 'hari-libur', file: 'routes/admin/holidays.tsx' },
			{ path: 'jejak', file: 'routes/admin/audit.tsx' },
		],
	},
	{ path: '/admin/surat/:id/isi', file: 'routes/admin/message-body.ts' },

	{ path: '/sitemap.xml', file: 'routes/discovery/sitemap.ts' },
	{ path: '/sitemap/:part', file: 'routes/discovery/sitemap-part.ts' },
	{ path: '/robots.txt', file: 'routes/discovery/robots.ts' },
	{ path: '/karya-baru.xml', file: 'routes/discovery/feed.ts' },
	{ path: '/umpan/google.xml', file: 'routes/discovery/merchant-feed.ts' },
	{ path: '/bagikan/:file', file: 'routes/discovery/social-picture.ts' },
	{ path: '/manifest.webmanifest', file: 'routes/discovery/manifest.ts' },
	{ path: '/luring', file: 'routes/discovery/offline.tsx' },
	{ path: '/sw.js', file: 'routes/discovery/worker.ts' },

	{ path: '/hooks/stripe', file: 'routes/hooks/stripe.ts' },
	{ path: '/healthz', file: 'routes/health/live.ts' },
	{ path: '/readyz', file: 'routes/health/ready.ts' },
] satisfies RouteConfig
