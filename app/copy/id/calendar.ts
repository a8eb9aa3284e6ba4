export const calendar = {
	months: [
		'Januari',
		'Februari',
		'Maret',
		'April',
		'Mei',
		'Juni',
		'Juli',
		'Agustus',
		'September',
		'Oktober',
		'November',
		'Desember',
	],
	shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
	/** from Monday to Sunday */
	weekdays: ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'],
	day: '{day} {month} {year}',
	moment: '{date} pukul {hour}.{minute} WIB',
	shortMoment: '{date}, {hour}.{minute}',
	spans: { days: '{count} hari', hours: '{count} jam', minutes: '{count} menit' },
}
