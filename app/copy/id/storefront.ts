import { cart } from './cart.ts'
import { catalogue } from './catalogue.ts'
import { checkout } from './checkout.ts'
import { footer, nav } from './frame.ts'
import { home } from './home.ts'
import { order } from './order.ts'
import { estimate, money, product, stock } from './product.ts'

export const storefront = {
	nav,
	footer,
	crafts: { keset: 'Keset perca', rajut: 'Rajutan' },
	home,
	catalogue,
	stock,
	product,
	estimate,
	money,
	cart,
	checkout,
	order,
	cohort: {
		programme: 'Program',
		partner: 'Mitra',
		schedule: 'Jadwal',
		started: 'Dimulai',
		factsTitle: 'Angkatan ini sampai hari ini',
		members: 'warga binaan berlatih',
		batches: 'batch selesai',
		pieces: 'karya dibuat',
		tooFew:
			'Angka angkatan ini belum kami tampilkan, karena pesertanya kurang dari lima orang dan seseorang dapat dikenali.',
		privacy:
			'Kami tidak menyebut nama siapa pun: yang bercerita adalah karyanya dan angka yang dapat diperiksa.',
		works: 'Karya angkatan ini',
		noWorks: 'Karya angkatan ini sedang habis. Lihat yang lain dulu, ya.',
	},
}
