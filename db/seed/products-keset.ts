import type { SeedProduct } from './products.ts'

const care = {
	id: 'Kebas dulu debunya, lalu cuci dengan tangan atau mesin cuci putaran lembut, air dingin. Jemur mendatar di tempat teduh agar bentuknya tetap rata.',
	en: 'Shake out the dust, then wash by hand or on a gentle cycle in cold water. Dry flat in the shade so that it keeps its shape.',
}

/** Doormats of scraps, by the women of the keset cohort. */
export const kesetProducts: readonly SeedProduct[] = [
	{
		slug: 'keset-kotak-perca',
		craft: 'keset',
		name: { id: 'Keset Kotak Perca', en: 'Patchwork Square Mat' },
		summary: {
			id: 'Kotak-kotak perca bermotif, dijahit berlapis dan dibingkai biru tua.',
			en: 'Patterned squares of scrap fabric, quilted in layers and bound in navy.',
		},
		description: {
			id: 'Setiap kotak berasal dari sisa kain yang dipilah satu per satu menurut warna, lalu ditata sebelum dijahit. Lapisan isinya membuat keset ini empuk diinjak dan cepat menyerap air. Karena mengikuti perca yang tersedia, tidak ada dua keset yang persis sama.',
			en: 'Every square was a leftover, sorted by colour and laid out before it was sewn. The layers inside make the mat soft underfoot and quick to take up water. Since it follows the scraps at hand, no two are quite alike.',
		},
		material: {
			id: 'Perca katun, isi kain rajut bekas, tepi katun biru tua.',
			en: 'Cotton scraps, filled with used knit fabric, bound in navy cotton.',
		},
		care,
		colours: ['navy', 'yellow', 'orange', 'red', 'blue'],
		variants: [
			{
				sku: 'KKP-30',
				label: { id: 'Kecil', en: 'Small' },
				sizeLabel: '30 × 45 cm',
				sizeClass: 'small',
				priceRupiah: 18_000,
				weightGrams: 280,
			},
			{
				sku: 'KKP-40',
				label: { id: 'Sedang', en: 'Medium' },
				sizeLabel: '40 × 60 cm',
				sizeClass: 'medium',
				priceRupiah: 35_000,
				weightGrams: 480,
			},
			{
				sku: 'KKP-50',
				label: { id: 'Besar', en: 'Large' },
				sizeLabel: '50 × 80 cm',
				sizeClass: 'large',
				priceRupiah: 55_000,
				weightGrams: 820,
			},
		],
		pictures: [
			{
				file: '01-keset-kotak-perca-1.jpg',
				alt: {
					id: 'Keset persegi panjang dari kotak-kotak perca warna-warni dengan tepi biru tua.',
					en: 'A rectangular mat of colourful patchwork squares with a navy edge.',
				},
			},
			{
				file: '01-keset-kotak-perca-2.jpg',
				alt: {
					id: 'Jahitan tangan putih di sepanjang tepi setiap kotak, dilihat dari dekat.',
					en: 'White hand stitching along the edge of each square, seen close up.',
				},
			},
		],
		published: { progress: 0, at: '08:30' },
	},
	{
		slug: 'keset-bulat-spiral',
		craft: 'keset',
		name: { id: 'Keset Bulat Spiral', en: 'Round Spiral Mat' },
		summary: {
			id: 'Kepangan perca yang digulung melingkar dari tengah ke tepi.',
			en: 'A braid of scraps, coiled from the centre to the rim.',
		},
		description: {
			id: 'Perca dipotong memanjang, dikepang tiga, lalu digulung dan dijahit melingkar sampai sebesar yang diinginkan. Hasilnya tebal dan padat, pas di depan kamar mandi atau di sisi tempat tidur.',
			en: 'Scraps are cut into strips, braided in three, then coiled and sewn round after round. The result is thick and dense: good outside a bathroom or beside a bed.',
		},
		material: {
			id: 'Perca katun dan kaus, benang jahit poliester.',
			en: 'Cotton and jersey scraps, polyester sewing thread.',
		},
		care,
		colours: ['red', 'orange', 'yellow', 'ivory', 'navy'],
		variants: [
			{
				sku: 'KBS-45',
				label: { id: 'Sedang', en: 'Medium' },
				sizeLabel: 'Ø 45 cm',
				sizeClass: 'medium',
				priceRupiah: 30_000,
				weightGrams: 520,
			},
			{
				sku: 'KBS-60',
				label: { id: 'Besar', en: 'Large' },
				sizeLabel: 'Ø 60 cm',
				sizeClass: 'large',
				priceRupiah: 45_000,
				weightGrams: 900,
			},
		],
		pictures: [
			{
				file: '02-keset-bulat-spiral-1.jpg',
				alt: {
					id: 'Keset bulat dari kepangan perca merah, jingga, kuning, putih, dan biru.',
					en: 'A round mat of braided scraps in red, orange, yellow, white and blue.',
				},
			},
			{
				file: '02-keset-bulat-spiral-2.jpg',
				alt: {
					id: 'Tepi keset bulat dari dekat: kepangan tebal bermotif batik dan polos.',
					en: 'The rim of the round mat close up: thick braids, batik and plain.',
				},
			},
		],
		published: { progress: 0, at: '08:35' },
	},
	{
		slug: 'keset-oval-kepang',
		craft: 'keset',
		name: { id: 'Keset Oval Kepang', en: 'Oval Braided Mat' },
		summary: {
			id: 'Kepangan hijau, toska, dan kuning dalam bentuk oval yang memanjang.',
			en: 'Braids in green, turquoise and yellow, sewn into a long oval.',
		},
		description: {
			id: 'Bentuk ovalnya mengikuti lebar pintu dan cukup untuk dua telapak kaki. Warna hijau dan toska dikumpulkan sedikit demi sedikit sampai cukup untuk satu keset yang senada.',
			en: 'The oval follows the width of a door and has room for both feet. Greens and turquoises are saved up little by little until there are enough for one mat in tune.',
		},
		material: {
			id: 'Perca katun hijau, toska, putih, dan kuning.',
			en: 'Cotton scraps in green, turquoise, white and yellow.',
		},
		care,
		colours: ['turquoise', 'green', 'yellow', 'ivory'],
		variants: [
			{
				sku: 'KOK-65',
				label: { id: 'Hijau toska', en: 'Green and turquoise' },
				sizeLabel: '40 × 65 cm',
				sizeClass: 'medium',
				priceRupiah: 40_000,
				weightGrams: 650,
			},
		],
		pictures: [
			{
				file: '03-keset-oval-kepang-1.jpg',
				alt: {
					id: 'Keset oval dari kepangan perca hijau, toska, putih, dan kuning.',
					en: 'An oval mat of braided scraps in green, turquoise, white and yellow.',
				},
			},
			{
				file: '03-keset-oval-kepang-2.jpg',
				alt: {
					id: 'Lengkung tepi keset oval dari dekat, kepangannya rapat.',
					en: 'The curve of the oval mat close up, its braids tight.',
				},
			},
		],
		published: { progress: 0, at: '08:40' },
	},
	{
		slug: 'keset-setengah-lingkaran',
		craft: 'keset',
		name: { id: 'Keset Setengah Lingkaran', en: 'Half-Round Mat' },
		summary: {
			id: 'Sisi lurusnya rapat ke pintu; warnanya melengkung dari kuning ke biru.',
			en: 'Its straight side sits against the door; colours arch from yellow to blue.',
		},
		description: {
			id: 'Keset ini dibuat dari tengah ke luar: kuning, jingga, merah muda, putih, lalu biru, seperti matahari pagi di balik Gunung Lawu. Sisi lurusnya menempel rapat pada ambang pintu.',
			en: 'Made from the middle outwards: yellow, orange, pink, white, then blue, like the morning sun behind Mount Lawu. Its straight side lies close against the doorstep.',
		},
		material: {
			id: 'Perca katun, tepi kepang biru dan batik.',
			en: 'Cotton scraps, edged with blue and batik braid.',
		},
		care,
		colours: ['navy', 'blue', 'ivory', 'pink', 'orange', 'yellow'],
		variants: [
			{
				sku: 'KSL-70',
				label: { id: 'Matahari pagi', en: 'Morning sun' },
				sizeLabel: '70 × 40 cm',
				sizeClass: 'medium',
				priceRupiah: 38_000,
				weightGrams: 560,
			},
		],
		pictures: [
			{
				file: '04-keset-setengah-lingkaran-1.jpg',
				alt: {
					id: 'Keset setengah lingkaran dengan lengkung kuning, jingga, merah muda, dan biru.',
					en: 'A half-round mat with arches of yellow, orange, pink and blue.',
				},
			},
			{
				file: '04-keset-setengah-lingkaran-2.jpg',
				alt: {
					id: 'Lengkung-lengkung kepangan dari dekat, tepinya biru bermotif batik.',
					en: 'Arches of braid close up, with an edge of blue batik.',
				},
			},
		],
		published: { progress: 0, at: '08:45' },
	},
	{
		slug: 'keset-bunga',
		craft: 'keset',
		name: { id: 'Keset Bunga', en: 'Flower Mat' },
		summary: {
			id: 'Delapan kelopak merah muda di sekeliling hati kuning. Hanya ada satu.',
			en: 'Eight pink petals around a yellow heart. There is only one.',
		},
		description: {
			id: 'Ratusan potongan perca diikat satu per satu selama berhari-hari sampai menjadi delapan kelopak yang merekah. Keset ini lahir dari percobaan di sela pekerjaan lain dan tidak dibuat lagi. Cocok juga sebagai alas duduk atau hiasan lantai.',
			en: 'Hundreds of scraps, tied one by one for days on end, became eight open petals. It began as an experiment between other work and will not be made again. It does just as well as a floor cushion or a decoration.',
		},
		material: {
			id: 'Perca katun dan satin merah muda, merah tua, krem, dan kuning; alas kain kanvas.',
			en: 'Cotton and satin scraps in pink, crimson, cream and yellow on a canvas base.',
		},
		care: {
			id: 'Kebas pelan dan cuci dengan tangan, jangan diperas. Jemur mendatar di tempat teduh.',
			en: 'Shake gently and wash by hand without wringing. Dry flat in the shade.',
		},
		colours: ['pink', 'red', 'yellow', 'ivory'],
		oneOfAKind: true,
		variants: [
			{
				sku: 'KBG-01',
				label: { id: 'Satu-satunya', en: 'The only one' },
				sizeLabel: 'Ø 65 cm',
				sizeClass: 'large',
				priceRupiah: 60_000,
				weightGrams: 780,
			},
		],
		pictures: [
			{
				file: '05-keset-bunga-1.jpg',
				alt: {
					id: 'Keset berbentuk bunga dengan kelopak merah muda dan tengah kuning.',
					en: 'A flower-shaped mat with pink petals and a yellow centre.',
				},
			},
			{
				file: '05-keset-bunga-2.jpg',
				alt: {
					id: 'Rumbai kelopak dari dekat: merah tua di tepi, merah muda dan krem di dalam.',
					en: 'The fringe of the petals close up: crimson outside, pink and cream within.',
				},
			},
		],
		published: { progress: 61, at: '10:00' },
	},
	{
		slug: 'keset-rumbai',
		craft: 'keset',
		name: { id: 'Keset Rumbai', en: 'Shaggy Rag Mat' },
		summary: {
			id: 'Rumbai perca yang tebal dan lembut, memijat telapak kaki.',
			en: 'A thick, soft shag of scraps that is kind to the soles.',
		},
		description: {
			id: 'Potongan perca yang terlalu kecil untuk dijahit diikat rapat pada alas berlubang sampai menjadi rumbai yang lebat. Tidak ada kain yang terbuang, dan kaki serasa menginjak rumput.',
			en: 'Pieces too small to sew are tied close together on a mesh until they make a dense shag. No cloth is thrown away, and it feels like standing on grass.',
		},
		material: {
			id: 'Perca katun pada alas jaring katun.',
			en: 'Cotton scraps on a cotton mesh.',
		},
		care,
		colours: ['navy', 'blue', 'ivory', 'turquoise', 'brown'],
		variants: [
			{
				sku: 'KRB-BR',
				label: { id: 'Biru laut', en: 'Sea blue' },
				sizeLabel: '40 × 60 cm',
				sizeClass: 'medium',
				priceRupiah: 45_000,
				weightGrams: 700,
			},
			{
				sku: 'KRB-TN',
				label: { id: 'Warna tanah', en: 'Earth colours' },
				sizeLabel: '40 × 60 cm',
				sizeClass: 'medium',
				priceRupiah: 45_000,
				weightGrams: 700,
			},
		],
		pictures: [
			{
				file: '06-keset-rumbai-1.jpg',
				alt: {
					id: 'Keset rumbai lebat dari perca biru, putih, toska, dan kuning.',
					en: 'A dense shag mat of scraps in blue, white, turquoise and yellow.',
				},
			},
			{
				file: '06-keset-rumbai-2.jpg',
				alt: {
					id: 'Rumbai perca biru bermotif kotak dan bunga, dilihat dari dekat.',
					en: 'Blue scraps with checks and flowers in the shag, seen close up.',
				},
			},
		],
		published: { progress: 14, at: '09:15' },
	},
]
