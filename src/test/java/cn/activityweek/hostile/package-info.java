/**
 * Words that would rather be more than words: nothing that anybody types or sends may
 * run, style or break a page, wherever it is shown.
 */
package cn.activityweek.hostile;
