/**
 * The search of the catalogue on Elasticsearch: requests as pure functions of the criteria, and the adapter that sends them
 * through Spring Data. Nobody but Spring sees it.
 */
@NullMarked
package cn.lvpu.portal.discovery.elasticsearch;

import org.jspecify.annotations.NullMarked;
