/**
 * Nothing typed is lost: half-written forms kept for their author, the same form sent
 * twice answered once, and two people's changes to one thing brought together. Knows
 * nothing of what the forms are about.
 * <p>
 * A form that makes something: {@link cn.activityweek.core.Once @Once} on the handler
 * that takes it. A form that is typed into: the fragments {@code notice} and
 * {@code autosave} of {@code layout/draft} in its template, its bean being the model's
 * {@code form}; its drafts are known by the page's address, or by a
 * {@link cn.activityweek.draft.DraftKind}. A form that fills another one for the person:
 * {@link cn.activityweek.draft.Drafts#keep} and a redirect to the page with
 * {@code ?draft=<key>}. A form of which the record may have changed meanwhile:
 * {@link cn.activityweek.draft.Conflicts#page}.
 */
@ApplicationModule(displayName = "Draft", allowedDependencies = "core")
package cn.activityweek.draft;

import org.springframework.modulith.ApplicationModule;
