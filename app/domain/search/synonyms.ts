/**
 * What people call the same thing, in both languages, one group a line and its names apart by
 * commas. Names of several words count as one only when they stand together. A word may be in
 * several groups.
 */
const GROUPS = [
	// what is made
	'keset, alas kaki, doormat, door mat, welcome mat, bath mat, mat, alas pintu, keset kaki, rug',
	'kupluk, topi rajut, beanie, topi kupluk, bobble hat, knit cap, topi, hat, cap, beret',
	'syal, scarf, selendang, muffler, slayer, shawl',
	'tas, bag, tote, tote bag, tas jinjing, handbag, shopper, totebag',
	'dompet, pouch, purse, wallet, dompet koin, pencil case, tempat pensil',
	'tatakan, coaster, tatakan gelas, alas gelas, tatakan cangkir, alas cangkir',
	'taplak, tablecloth, table cloth, taplak meja, alas meja, doily',
	'boneka, amigurumi, doll, plush, stuffed toy, soft toy, mainan, toy',
	'kelinci, rabbit, bunny',
	'sepatu bayi, booties, bootees, baby shoes, kaus kaki bayi, prewalker',
	'sepatu, shoes',
	'sarung bantal, cushion cover, pillow cover, pillowcase, pillow case, kover bantal',
	'bantal, cushion, pillow',
	// how and of what it is made
	'perca, patchwork, kain perca, scraps, scrap fabric, sisa kain, upcycled, daur ulang, recycled',
	'rajut, knit, crochet, crocheted, rajutan tangan, knitwear, handknit',
	'renda, lace',
	'kepang, braid, plait, cable',
	'rumbai, tassel, fringe, shag, shaggy',
	'jahit, sew, stitch, quilt',
	'benang, yarn, thread',
	'kain, fabric, cloth, textile',
	'katun, cotton, kapas',
	'wol, wool, woolen, woollen',
	'kotak, square, check',
	'bulat, bundar, round, circle, lingkaran',
	'bunga, flower, floral, kelopak, petals',
	'garis, stripe, striped, belang',
	'wajik, diamond',
	'setengah lingkaran, half round, semicircle, half circle',
	// colours
	'merah, red',
	'merah muda, merah jambu, pink, rose',
	'bata, merah bata, brick, terracotta, terakota, brick red',
	'biru, blue',
	'biru tua, navy, biru dongker, dongker, indigo, dark blue',
	'hijau, green',
	'toska, tosca, turquoise, teal, hijau toska',
	'kuning, yellow, kunyit, turmeric',
	'jingga, oranye, orange',
	'putih gading, gading, ivory, krem, cream, putih, white, off white',
	'cokelat, coklat, brown',
	'abu-abu, abu, grey, gray, kelabu',
	// who it is for and why
	'bayi, baby, newborn, infant',
	'anak, child, kid, kids, anak-anak',
	'dewasa, adult, grown-up',
	'hadiah, kado, gift, present, bingkisan, suvenir, souvenir, oleh-oleh',
	'rumah, home, house',
	'kamar mandi, bathroom',
	'satu-satunya, hanya satu, one of a kind, unique, unik',
	'kecil, small, mini, mungil',
	'besar, large, big, jumbo',
	'sedang, medium',
] as const

/** Words that say nothing of what is looked for. */
const EMPTY = [
	'yang,dan,untuk,dengan,di,ke,dari,pada,atau,ini,itu,ada,juga,buat,utk,yg,dgn,apa,mau,cari,beli',
	'the,a,an,and,of,for,with,in,on,to,or,is,are,my,some,buy,want,i,me',
	'jual,harga,murah,toko,cheap,price,shop',
] as const

/** Every group of names for one thing. */
export const synonyms: readonly (readonly string[])[] = GROUPS.map((line) => line.split(', '))

/** Every single word of these names, for those who misspell one that no product uses. */
export const synonymWords: ReadonlySet<string> = new Set(
	synonyms.flatMap((group) => group.flatMap((name) => name.split(/[ -]/))),
)

/** Words that are passed over in what is asked, unless nothing else is asked. */
export const emptyWords: ReadonlySet<string> = new Set(EMPTY.flatMap((line) => line.split(',')))
