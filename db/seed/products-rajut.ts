import type { SeedProduct } from './products.ts'

const care = {
	id: 'Cuci dengan tangan memakai air dingin dan sabun lembut. Jangan diperas atau digantung; ratakan di atas handuk sampai kering.',
	en: 'Wash by hand in cold water with mild soap. Do not wring or hang; lay flat on a towel to dry.',
}

/** Knitted and crocheted goods, by the Wednesday cohort. */
export const rajutProducts: readonly SeedProduct[] = [
	{
		slug: 'kupluk',
		craft: 'rajut',
		name: { id: 'Kupluk Pompom', en: 'Bobble Hat' },
		summary: {
			id: 'Topi rajut hangat warna bata dengan lipatan lebar dan pompom abu-abu.',
			en: 'A warm hat in brick red with a wide cuff and a grey bobble.',
		},
		description: {
			id: 'Dirajut melingkar tanpa sambungan, dengan lipatan rusuk yang lentur sehingga pas di banyak ukuran kepala. Teman yang baik untuk udara dingin Sarangan, Dieng, atau ruang kantor yang terlalu sejuk.',
			en: 'Knitted in the round without a seam, with a stretchy ribbed cuff that fits many heads. A good companion for the cold of Sarangan, of Dieng, or of an office kept too cool.',
		},
		material: { id: 'Benang akrilik campuran wol.', en: 'Acrylic and wool blend yarn.' },
		care,
		colours: ['brick', 'grey'],
		variants: [
			{
				sku: 'KPL-A',
				label: { id: 'Anak', en: 'Child' },
				sizeLabel: '48–52 cm',
				sizeClass: 'small',
				priceRupiah: 55_000,
				weightGrams: 90,
			},
			{
				sku: 'KPL-D',
				label: { id: 'Dewasa', en: 'Adult' },
				sizeLabel: '54–60 cm',
				sizeClass: 'medium',
				priceRupiah: 75_000,
				weightGrams: 130,
			},
		],
		pictures: [
			{
				file: '07-kupluk-1.jpg',
				alt: {
					id: 'Kupluk rajut warna bata dengan lipatan rusuk dan pompom abu-abu.',
					en: 'A knitted hat in brick red with a ribbed cuff and a grey bobble.',
				},
			},
			{
				file: '07-kupluk-2.jpg',
				alt: {
					id: 'Lipatan rusuk kupluk dari dekat.',
					en: 'The ribbed cuff of the hat, close up.',
				},
			},
		],
		published: { progress: 15, at: '09:00' },
	},
	{
		slug: 'syal',
		craft: 'rajut',
		name: { id: 'Syal Garis', en: 'Striped Scarf' },
		summary: {
			id: 'Garis hijau, kuning, dan bata di atas putih gading, berumbai di ujungnya.',
			en: 'Stripes of green, yellow and brick on ivory, fringed at the ends.',
		},
		description: {
			id: 'Syal panjang bermotif garis yang dirajut dengan tusuk garter sehingga kedua sisinya sama rapi. Satu syal memerlukan beberapa kali pertemuan; sabar adalah bahan utamanya.',
			en: 'A long striped scarf in garter stitch, neat on both sides. One scarf takes several Wednesdays: patience is its main ingredient.',
		},
		material: { id: 'Benang katun susu.', en: 'Milk cotton yarn.' },
		care,
		colours: ['green', 'yellow', 'brick', 'ivory'],
		variants: [
			{
				sku: 'SYL-150',
				label: { id: 'Biasa', en: 'Regular' },
				sizeLabel: '16 × 150 cm',
				sizeClass: 'medium',
				priceRupiah: 125_000,
				weightGrams: 210,
			},
			{
				sku: 'SYL-180',
				label: { id: 'Panjang', en: 'Long' },
				sizeLabel: '20 × 180 cm',
				sizeClass: 'large',
				priceRupiah: 150_000,
				weightGrams: 290,
			},
		],
		pictures: [
			{
				file: '08-syal-1.jpg',
				alt: {
					id: 'Syal rajut terlipat bergaris hijau, kuning, bata, dan putih gading.',
					en: 'A folded knitted scarf striped in green, yellow, brick and ivory.',
				},
			},
			{
				file: '08-syal-2.jpg',
				alt: {
					id: 'Pertemuan garis-garis warna pada syal, dilihat dari dekat.',
					en: 'Where the stripes of the scarf meet, seen close up.',
				},
			},
		],
		published: { progress: 22, at: '09:00' },
	},
	{
		slug: 'tas-rajut',
		craft: 'rajut',
		name: { id: 'Tas Rajut Wajik', en: 'Diamond Tote Bag' },
		summary: {
			id: 'Tas jinjing kuning dan gading dengan deretan wajik hijau.',
			en: 'A tote in yellow and ivory with a row of green diamonds.',
		},
		description: {
			id: 'Tas jinjing yang cukup untuk dompet, buku, botol minum, dan belanja kecil. Pegangannya dirajut ganda agar tidak molor, bagian dalamnya dilapisi kain.',
			en: 'A tote with room for a purse, a book, a bottle and a little shopping. Its handles are knitted double so that they do not stretch; the inside is lined.',
		},
		material: {
			id: 'Benang nilon dan katun, lapisan kain blacu.',
			en: 'Nylon and cotton yarn, lined with unbleached cotton.',
		},
		care: {
			id: 'Lap dengan kain lembap. Bila perlu, cuci dengan tangan dan keringkan dalam bentuk tegak.',
			en: 'Wipe with a damp cloth. If need be wash by hand and dry standing up.',
		},
		colours: ['yellow', 'ivory', 'green'],
		variants: [
			{
				sku: 'TAS-30',
				label: { id: 'Kuning wajik', en: 'Yellow diamonds' },
				sizeLabel: '32 × 28 × 10 cm',
				sizeClass: 'one-size',
				priceRupiah: 175_000,
				weightGrams: 420,
			},
		],
		pictures: [
			{
				file: '09-tas-rajut-1.jpg',
				alt: {
					id: 'Tas rajut kuning dan gading dengan motif wajik hijau dan dua pegangan.',
					en: 'A knitted bag in yellow and ivory with green diamonds and two handles.',
				},
			},
			{
				file: '09-tas-rajut-2.jpg',
				alt: {
					id: 'Motif wajik hijau dan label kulit kosong pada tas, dari dekat.',
					en: 'The green diamonds and a blank leather tag on the bag, close up.',
				},
			},
		],
		published: { progress: 43, at: '09:00' },
	},
	{
		slug: 'dompet-rajut',
		craft: 'rajut',
		name: { id: 'Dompet Rajut', en: 'Knitted Pouch' },
		summary: {
			id: 'Dompet kecil beritsleting dengan rumbai benang, muat ponsel dan uang receh.',
			en: 'A small zipped pouch with a tassel, for a phone and loose change.',
		},
		description: {
			id: 'Motif wajiknya dirajut dari dua warna benang sekaligus, salah satu pelajaran pertama yang dikuasai angkatan ini. Ritsletingnya dijahit tangan dan bagian dalamnya dilapisi kain.',
			en: 'Its diamonds are knitted with two colours at once, one of the first lessons this cohort mastered. The zip is sewn in by hand and the inside is lined.',
		},
		material: {
			id: 'Benang katun, ritsleting kuningan, lapisan katun.',
			en: 'Cotton yarn, brass zip, cotton lining.',
		},
		care,
		colours: ['pink', 'red', 'ivory', 'green'],
		variants: [
			{
				sku: 'DPT-MJ',
				label: { id: 'Merah jambu', en: 'Rose' },
				sizeLabel: '18 × 11 cm',
				sizeClass: 'one-size',
				priceRupiah: 45_000,
				weightGrams: 70,
			},
			{
				sku: 'DPT-HL',
				label: { id: 'Hijau lumut', en: 'Moss green' },
				sizeLabel: '18 × 11 cm',
				sizeClass: 'one-size',
				priceRupiah: 45_000,
				weightGrams: 70,
			},
		],
		pictures: [
			{
				file: '10-dompet-rajut-1.jpg',
				alt: {
					id: 'Dompet rajut merah jambu bermotif wajik putih dengan ritsleting kuning.',
					en: 'A rose knitted pouch with white diamonds and a yellow zip.',
				},
			},
			{
				file: '10-dompet-rajut-2.jpg',
				alt: {
					id: 'Kepala ritsleting dan rumbai putih pada dompet, dari dekat.',
					en: 'The zip pull and the white tassel of the pouch, close up.',
				},
			},
		],
		published: { progress: 11, at: '09:00' },
	},
	{
		slug: 'sepatu-bayi',
		craft: 'rajut',
		name: { id: 'Sepatu Bayi', en: 'Baby Booties' },
		summary: {
			id: 'Sepasang sepatu rajut hijau mint dengan tali pita, lembut dan ringan.',
			en: 'A pair of mint green booties with a ribbon tie, soft and light.',
		},
		description: {
			id: 'Dirajut dari benang yang halus di kulit, dengan kerah lipat yang menjaga sepatu tetap di kaki mungil. Talinya pendek dan dijahit mati agar aman. Hadiah yang disukai untuk tengok bayi.',
			en: 'Knitted from yarn that is gentle on the skin, with a folded cuff that keeps them on small feet. The ties are short and sewn down to be safe. A favourite gift for a new baby.',
		},
		material: { id: 'Benang katun bayi.', en: 'Baby cotton yarn.' },
		care,
		colours: ['green', 'ivory'],
		variants: [
			{
				sku: 'SPB-06',
				label: { id: '0–6 bulan', en: '0–6 months' },
				sizeLabel: '10 cm',
				sizeClass: 'small',
				priceRupiah: 48_000,
				weightGrams: 40,
			},
			{
				sku: 'SPB-12',
				label: { id: '6–12 bulan', en: '6–12 months' },
				sizeLabel: '12 cm',
				sizeClass: 'medium',
				priceRupiah: 52_000,
				weightGrams: 50,
			},
		],
		pictures: [
			{
				file: '11-sepatu-bayi-1.jpg',
				alt: {
					id: 'Sepasang sepatu bayi rajut hijau mint dengan kerah putih dan tali pita.',
					en: 'A pair of mint green knitted booties with white cuffs and ribbon ties.',
				},
			},
			{
				file: '11-sepatu-bayi-2.jpg',
				alt: {
					id: 'Kerah dan tali pita sepatu bayi dari dekat.',
					en: 'The cuff and ribbon tie of the booties, close up.',
				},
			},
		],
		published: { progress: 18, at: '09:00' },
	},
	{
		slug: 'tatakan-gelas',
		craft: 'rajut',
		name: { id: 'Tatakan Gelas', en: 'Coasters' },
		summary: {
			id: 'Satu set tatakan bulat, setiap lembar berbeda warna.',
			en: 'A set of round coasters, each in other colours.',
		},
		description: {
			id: 'Latihan pertama merenda lingkaran yang akhirnya menjadi barang favorit. Setiap lembar memakai tiga warna sisa benang, sehingga satu set selalu seperti keluarga: mirip, tetapi tidak sama.',
			en: 'The first exercise in crocheting a circle became a favourite. Each one uses three colours of leftover yarn, so a set is always like a family: alike, but not the same.',
		},
		material: { id: 'Benang katun.', en: 'Cotton yarn.' },
		care,
		colours: ['ivory', 'brick', 'green', 'blue', 'yellow'],
		variants: [
			{
				sku: 'TTG-4',
				label: { id: 'Isi 4', en: 'Set of 4' },
				sizeLabel: 'Ø 11 cm',
				sizeClass: 'one-size',
				priceRupiah: 35_000,
				weightGrams: 80,
			},
			{
				sku: 'TTG-6',
				label: { id: 'Isi 6', en: 'Set of 6' },
				sizeLabel: 'Ø 11 cm',
				sizeClass: 'one-size',
				priceRupiah: 50_000,
				weightGrams: 120,
			},
		],
		pictures: [
			{
				file: '12-tatakan-gelas-1.jpg',
				alt: {
					id: 'Empat tatakan gelas rajut bundar warna-warni, satu di bawah cangkir teh.',
					en: 'Four round coasters in many colours, one of them under a cup of tea.',
				},
			},
			{
				file: '12-tatakan-gelas-2.jpg',
				alt: {
					id: 'Lingkaran biru dan putih pada tatakan, dilihat dari dekat.',
					en: 'Rings of blue and white on a coaster, seen close up.',
				},
			},
		],
		published: { progress: 8, at: '09:00' },
	},
	{
		slug: 'sarung-bantal',
		craft: 'rajut',
		name: { id: 'Sarung Bantal Kepang', en: 'Cable-Knit Cushion Cover' },
		summary: {
			id: 'Sarung bantal hijau sage bermotif kepang dengan rumbai di sudutnya.',
			en: 'A sage green cover with cables and tassels at its corners.',
		},
		description: {
			id: 'Motif kepang memerlukan jarum bantu dan hitungan yang teliti; inilah karya para perajut yang sudah mahir. Bagian belakangnya berkancing sehingga mudah dilepas untuk dicuci. Bantal tidak termasuk.',
			en: 'Cables need a third needle and careful counting: this is the work of those who have become good at it. The back is buttoned, so it comes off easily for washing. The cushion itself is not included.',
		},
		material: { id: 'Benang katun susu, kancing kayu.', en: 'Milk cotton yarn, wooden buttons.' },
		care,
		colours: ['green'],
		variants: [
			{
				sku: 'SRB-45',
				label: { id: 'Hijau sage', en: 'Sage green' },
				sizeLabel: '45 × 45 cm',
				sizeClass: 'one-size',
				priceRupiah: 135_000,
				weightGrams: 380,
			},
		],
		pictures: [
			{
				file: '13-sarung-bantal-1.jpg',
				alt: {
					id: 'Bantal dengan sarung rajut hijau bermotif kepang dan rumbai di dua sudut.',
					en: 'A cushion in a green cable-knit cover with tassels at two corners.',
				},
			},
			{
				file: '13-sarung-bantal-2.jpg',
				alt: {
					id: 'Motif kepang pada sarung bantal, dilihat dari dekat.',
					en: 'The cables of the cushion cover, seen close up.',
				},
			},
		],
		published: { progress: 47, at: '09:00' },
	},
	{
		slug: 'boneka-amigurumi',
		craft: 'rajut',
		name: { id: 'Boneka Kelinci', en: 'Rabbit Doll' },
		summary: {
			id: 'Kelinci rajut bersyal garis, lembut dipeluk dan kuat dicuci.',
			en: 'A knitted rabbit in a striped scarf, soft to hug and sturdy to wash.',
		},
		description: {
			id: 'Boneka amigurumi setinggi sejengkal lebih sedikit. Mata dan hidungnya disulam atau dipasang dengan pengunci dari dalam, dan setiap sambungan dijahit dua kali. Untuk anak di atas tiga tahun.',
			en: 'An amigurumi doll a little taller than a hand is long. Eyes and nose are embroidered or locked from the inside, and every seam is sewn twice. For children over three.',
		},
		material: {
			id: 'Benang katun susu, isi dakron.',
			en: 'Milk cotton yarn, polyester filling.',
		},
		care,
		colours: ['ivory', 'pink', 'yellow'],
		variants: [
			{
				sku: 'BNK-MJ',
				label: { id: 'Baju merah jambu', en: 'Rose dress' },
				sizeLabel: '24 cm',
				sizeClass: 'one-size',
				priceRupiah: 95_000,
				weightGrams: 160,
			},
			{
				sku: 'BNK-KN',
				label: { id: 'Baju kuning', en: 'Yellow dress' },
				sizeLabel: '24 cm',
				sizeClass: 'one-size',
				priceRupiah: 95_000,
				weightGrams: 160,
			},
		],
		pictures: [
			{
				file: '14-boneka-amigurumi-1.jpg',
				alt: {
					id: 'Boneka kelinci rajut putih gading berbaju merah jambu dan bersyal kuning.',
					en: 'An ivory knitted rabbit in a rose dress and a yellow scarf.',
				},
			},
			{
				file: '14-boneka-amigurumi-2.jpg',
				alt: {
					id: 'Wajah boneka kelinci dari dekat.',
					en: 'The face of the rabbit doll, close up.',
				},
			},
		],
		published: { progress: 38, at: '09:00' },
	},
	{
		slug: 'taplak-bundar',
		craft: 'rajut',
		name: { id: 'Taplak Bundar Renda', en: 'Round Lace Tablecloth' },
		summary: {
			id: 'Renda bundar bermotif kelopak untuk meja kecil. Hanya ada satu.',
			en: 'A round of lace with petals, for a small table. There is only one.',
		},
		description: {
			id: 'Buah ketekunan dua bulan hari Rabu: dua belas kelopak yang tumbuh dari satu lingkaran di tengah, ditutup tepi kipas kecil-kecil. Dijual satu saja, dan tidak akan dibuat lagi yang sama.',
			en: 'Two months of patient Wednesdays: twelve petals growing from one ring, closed by an edge of small fans. There is one for sale and there will not be another like it.',
		},
		material: { id: 'Benang katun renda putih gading.', en: 'Ivory cotton lace thread.' },
		care: {
			id: 'Rendam sebentar dalam air dingin dan sabun lembut, bilas, lalu bentangkan dan sematkan sampai kering.',
			en: 'Soak briefly in cold water with mild soap, rinse, then pin out flat until dry.',
		},
		colours: ['ivory'],
		oneOfAKind: true,
		variants: [
			{
				sku: 'TPL-01',
				label: { id: 'Satu-satunya', en: 'The only one' },
				sizeLabel: 'Ø 80 cm',
				sizeClass: 'one-size',
				priceRupiah: 275_000,
				weightGrams: 260,
			},
		],
		pictures: [
			{
				file: '15-taplak-bundar-1.jpg',
				alt: {
					id: 'Taplak renda bundar putih gading di atas meja kayu.',
					en: 'A round ivory lace tablecloth on a wooden table.',
				},
			},
			{
				file: '15-taplak-bundar-2.jpg',
				alt: {
					id: 'Kelopak dan tepi kipas renda, dilihat dari dekat.',
					en: 'The petals and fan edge of the lace, seen close up.',
				},
			},
		],
		published: { progress: 89, at: '09:00' },
	},
]
