package cn.activityweek.participation;

import java.time.Instant;

/**
 * An activity that was held, and how much is known of who took part.
 *
 * @param id its id
 * @param title its title
 * @param startsAt its start
 * @param typed 校內學生 as typed, in attendances (人次); null where unknown
 * @param counts people by the lists
 */
record ActivityLine(Long id, String title, Instant startsAt, Integer typed, ParticipationCounts counts) {

}
