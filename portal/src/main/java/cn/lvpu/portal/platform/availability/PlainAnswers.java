package cn.lvpu.portal.platform.availability;

import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.springframework.boot.elasticsearch.autoconfigure.Rest5ClientBuilderCustomizer;
import org.springframework.stereotype.Component;

/**
 * Elasticsearch stands beside the portal: packing an answer there and unpacking it here is work for both that a network of one hop
 * does not thank for. Nothing asks it to pack (ADR 0019).
 */
@Component
class PlainAnswers implements Rest5ClientBuilderCustomizer {
    @Override
    public void customize(Rest5ClientBuilder builder) {}

    @Override
    public void customize(HttpAsyncClientBuilder builder) {
        builder.disableContentCompression();
    }
}
