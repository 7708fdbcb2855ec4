package cn.lvpu.portal.discovery.page;

import cn.lvpu.content.Content;
import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.platform.security.FlowInternalRequests;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** The composers of the reading pages, and their entity tags. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {
    @Bean
    EntryCards entryCards(Content content, Texts texts) {
        return new EntryCards(content, texts);
    }

    @Bean
    HomePages homePages(Content content, EntryCards cards, Clock clock) {
        return new HomePages(content, cards, clock);
    }

    @Bean
    OriginMap originMap(Content content) {
        return new OriginMap(content.districtOutlinesGeoJson());
    }

    @Bean
    EntryPages entryPages(Content content, EntryCards cards, OriginMap map, Texts texts, Clock clock) {
        return new EntryPages(content, cards, map, new RelatedEntries(content, clock), texts);
    }

    @Bean
    ShareCards shareCards(OriginMap map) {
        // Cards are seen by others: they speak Chinese whatever the language of who shares.
        return new ShareCards(map, Texts.bundled());
    }

    @Bean
    SeasonPages seasonPages(Content content, EntryCards cards, Texts texts, Clock clock) {
        return new SeasonPages(content, cards, texts, clock);
    }

    /** A page that has not changed since it was last fetched costs a header, not the page. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> readingPageTags() {
        var filter = new ReadingPageTags();
        // Tomcat sends what has a strong tag uncompressed.
        filter.setWriteWeakETag(true);
        var tags = new FilterRegistrationBean<ShallowEtagHeaderFilter>(filter);
        tags.addUrlPatterns(
                "/",
                "/e/*",
                "/b/*",
                "/season",
                "/season/*",
                "/help",
                "/help/*",
                "/map/beijing-districts.geojson",
                "/sitemap.xml");
        tags.setName("reading-page-tags");
        return tags;
    }

    /** Flow's own traffic passes at the home page's address; a tag would swallow what it forwards. */
    private static final class ReadingPageTags extends ShallowEtagHeaderFilter {
        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return FlowInternalRequests.matches(request);
        }
    }
}
