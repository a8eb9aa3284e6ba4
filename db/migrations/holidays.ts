/** A day, of which kind, and its name in Indonesian and English. */
export type NamedDay = readonly [string, 'national' | 'joint-leave', string, string]

/** As decreed for 2026: 17 national holidays and 8 days of joint leave. */
export const holidays2026: readonly NamedDay[] = [
	['2026-01-01', 'national', 'Tahun Baru 2026 Masehi', 'New Year’s Day'],
	['2026-01-16', 'national', 'Isra Mikraj Nabi Muhammad SAW', 'Ascension of the Prophet'],
	['2026-02-16', 'joint-leave', 'Cuti bersama Imlek', 'Joint leave for Lunar New Year'],
	['2026-02-17', 'national', 'Tahun Baru Imlek 2577 Kongzili', 'Lunar New Year'],
	['2026-03-18', 'joint-leave', 'Cuti bersama Nyepi', 'Joint leave for Nyepi'],
	['2026-03-19', 'national', 'Hari Suci Nyepi, Tahun Baru Saka 1948', 'Nyepi, the Day of Silence'],
	['2026-03-20', 'joint-leave', 'Cuti bersama Idulfitri', 'Joint leave for Idulfitri'],
	['2026-03-21', 'national', 'Idulfitri 1447 Hijriah', 'Idulfitri'],
	['2026-03-22', 'national', 'Idulfitri 1447 Hijriah, hari kedua', 'Idulfitri, second day'],
	['2026-03-23', 'joint-leave', 'Cuti bersama Idulfitri', 'Joint leave for Idulfitri'],
	['2026-03-24', 'joint-leave', 'Cuti bersama Idulfitri', 'Joint leave for Idulfitri'],
	['2026-04-03', 'national', 'Wafat Yesus Kristus', 'Good Friday'],
	['2026-04-05', 'national', 'Kebangkitan Yesus Kristus (Paskah)', 'Easter Sunday'],
	['2026-05-01', 'national', 'Hari Buruh Internasional', 'Labour Day'],
	['2026-05-14', 'national', 'Kenaikan Yesus Kristus', 'Ascension of Jesus Christ'],
	['2026-05-15', 'joint-leave', 'Cuti bersama Kenaikan Yesus Kristus', 'Joint leave for Ascension'],
	['2026-05-27', 'national', 'Iduladha 1447 Hijriah', 'Iduladha'],
	['2026-05-28', 'joint-leave', 'Cuti bersama Iduladha', 'Joint leave for Iduladha'],
	['2026-05-31', 'national', 'Hari Raya Waisak 2570 BE', 'Vesak Day'],
	['2026-06-01', 'national', 'Hari Lahir Pancasila', 'Pancasila Day'],
	['2026-06-16', 'national', 'Tahun Baru Islam 1448 Hijriah', 'Islamic New Year'],
	['2026-08-17', 'national', 'Proklamasi Kemerdekaan', 'Independence Day'],
	['2026-08-25', 'national', 'Maulid Nabi Muhammad SAW', 'Birthday of the Prophet'],
	['2026-12-24', 'joint-leave', 'Cuti bersama Natal', 'Joint leave for Christmas'],
	['2026-12-25', 'national', 'Kelahiran Yesus Kristus', 'Christmas Day'],
]

/**
 * Reckoned for 2027, since no decree was at hand: dates of the moon may be a day off, and the days
 * of joint leave are unknown. Somebody confirms each of them once the decree is out.
 */
export const holidays2027: readonly NamedDay[] = [
	['2027-01-01', 'national', 'Tahun Baru 2027 Masehi', 'New Year’s Day'],
	['2027-01-05', 'national', 'Isra Mikraj Nabi Muhammad SAW', 'Ascension of the Prophet'],
	['2027-02-06', 'national', 'Tahun Baru Imlek 2578 Kongzili', 'Lunar New Year'],
	['2027-03-08', 'national', 'Hari Suci Nyepi, Tahun Baru Saka 1949', 'Nyepi, the Day of Silence'],
	['2027-03-10', 'national', 'Idulfitri 1448 Hijriah', 'Idulfitri'],
	['2027-03-11', 'national', 'Idulfitri 1448 Hijriah, hari kedua', 'Idulfitri, second day'],
	['2027-03-26', 'national', 'Wafat Yesus Kristus', 'Good Friday'],
	['2027-03-28', 'national', 'Kebangkitan Yesus Kristus (Paskah)', 'Easter Sunday'],
	['2027-05-01', 'national', 'Hari Buruh Internasional', 'Labour Day'],
	['2027-05-06', 'national', 'Kenaikan Yesus Kristus', 'Ascension of Jesus Christ'],
	['2027-05-17', 'national', 'Iduladha 1448 Hijriah', 'Iduladha'],
	['2027-05-20', 'national', 'Hari Raya Waisak 2571 BE', 'Vesak Day'],
	['2027-06-01', 'national', 'Hari Lahir Pancasila', 'Pancasila Day'],
	['2027-06-06', 'national', 'Tahun Baru Islam 1449 Hijriah', 'Islamic New Year'],
	['2027-08-15', 'national', 'Maulid Nabi Muhammad SAW', 'Birthday of the Prophet'],
	['2027-08-17', 'national', 'Proklamasi Kemerdekaan', 'Independence Day'],
	['2027-12-25', 'national', 'Kelahiran Yesus Kristus', 'Christmas Day'],
]
